package dev.whetstone.question.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.question.ChoiceQuestion;
import dev.whetstone.question.Coaching;
import dev.whetstone.question.Difficulty;
import dev.whetstone.question.PracticeQuestion;
import dev.whetstone.question.Problem;
import dev.whetstone.question.Question;
import dev.whetstone.question.Rubric;
import dev.whetstone.question.Sample;
import dev.whetstone.question.ShortQuestion;
import dev.whetstone.question.SqlQuestion;
import dev.whetstone.question.content.ContentFile;
import dev.whetstone.question.content.Findings;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuestionReaderTests {

    private static final QuestionReader READER = new QuestionReader();

    private static final String CHOICE = """
            ---
            id: lazy
            title: Who is lazy
            topic: pyspark
            kind: choice
            difficulty: easy
            minutes: 2
            checked: 2026-11-21
            sources: []
            choices:
              - text: A transformation
                correct: true
                because: It only extends the plan.
              - text: An action
                because: It starts a job.
            ---
            ## Question
            Which one waits?

            ```python
            ## not a heading
            df.count()
            ```
            ## Hints
            1. Think of the plan,
               not of the data.
            2. Then of **jobs**.
            ## Model answer
            The first.
            ## Follow-ups
            - And `cache`?
            """;

    private static final String SHORT =
            CHOICE.replaceAll("(?s)kind: choice", "kind: short").replaceAll("(?s)choices:.*?---", """
                    rubric:
                      points:
                        - id: plan
                          says: It only adds to a plan.
                        - id: job
                          says: An action starts the job.
                          weight: 2
                          variants: [the job runs at an action]
                    ---""");

    private static final String SQL = CHOICE.replaceAll("(?s)kind: choice", "kind: sql")
                    .replaceAll("(?s)choices:.*?---", "sql: {ordered: true}\n---")
                    .replace("The first.", "```sql\nselect 1\n```")
            + """
            ## Schema
            ```sql
            create table t (a int);
            ```
            ## Data
            ```sql
            insert into t values (1);
            ```
            ## Hidden data
            ```sql
            insert into t values (2);
            ```
            ```sql
            insert into t values (3);
            ```
            ## Wrong answers
            ### It is `two`
            ```sql
            select 2
            ```
            ### It is three
            ```sql
            select 3
            ```
            """;

    @Test
    void samplesAreReadWithTheirScores() {
        ShortQuestion question =
                (ShortQuestion) read(SHORT.replace("rubric:\n", """
                samples:
                  - text: |
                      It waits.

                      Until an *action*.
                    score: 0.75
                    why: Does not say what for.
                  - text: Nothing
                    score: 0
                    why: Empty.
                rubric:
                """)).orElseThrow();
        assertThat(question.samples())
                .containsExactly(
                        new Sample("It waits.\n\nUntil an *action*.", 0.75, "Does not say what for."),
                        new Sample("Nothing", 0, "Empty."));
    }

    @Test
    void samplesMustDifferAndHaveAScoreFromZeroToOne() {
        String twice = "samples:\n  - {text: It waits, score: 0.5, why: Half of it.}\n"
                + "  - {text: It waits, score: 0.5, why: Half of it.}\nrubric:\n";
        assertThat(problems(SHORT.replace("rubric:\n", twice)))
                .singleElement()
                .asString()
                .contains("two samples read the same");
        assertThat(problems(SHORT.replace("rubric:\n", twice.replaceFirst("0.5", "7"))))
                .singleElement()
                .asString()
                .contains("`samples[0].score` must be at most 1");
        assertThat(problems(CHOICE.replace("choices:\n", twice.replace("rubric", "choices"))))
                .contains("pyspark/lazy.md:10: `samples` does not belong to this kind");
    }

    @Test
    void everythingOfAChoiceQuestionIsRead() {
        ChoiceQuestion question = (ChoiceQuestion) read(CHOICE).orElseThrow();

        assertThat(question.id()).isEqualTo("lazy");
        assertThat(question.head().difficulty()).isEqualTo(Difficulty.EASY);
        assertThat(question.body().prompt()).startsWith("Which one waits?").contains("## not a heading");
        assertThat(question.body().hints())
                .containsExactly("Think of the plan,\nnot of the data.", "Then of **jobs**.");
        assertThat(question.body().modelAnswer()).isEqualTo("The first.");
        assertThat(question.body().followUps()).containsExactly("And `cache`?");
        assertThat(question.options())
                .extracting(ChoiceQuestion.Option::text, ChoiceQuestion.Option::correct)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("A transformation", true),
                        org.assertj.core.groups.Tuple.tuple("An action", false));
    }

    @Test
    void aRubricsWeightsDefaultToOne() {
        ShortQuestion question = (ShortQuestion) read(SHORT).orElseThrow();

        assertThat(question.points().points()).extracting(Rubric.Point::weight).containsExactly(1, 2);
        assertThat(question.points().redFlags()).isEmpty();
    }

    @Test
    void anSqlQuestionsSectionsAreRead() {
        SqlQuestion question = (SqlQuestion) read(SQL).orElseThrow();

        assertThat(question.modelQuery()).isEqualTo("select 1");
        assertThat(question.schema()).isEqualTo("create table t (a int);");
        assertThat(question.hiddenData()).containsExactly("insert into t values (2);", "insert into t values (3);");
        assertThat(question.wrongAnswers())
                .containsExactly(
                        new SqlQuestion.WrongAnswer("It is \"two\"", "select 2"),
                        new SqlQuestion.WrongAnswer("It is three", "select 3"));
        assertThat(question.rules()).isEqualTo(new SqlQuestion.Rules(true, false, false));
    }

    @Test
    void windowsLineEndsAndAByteOrderMarkDoNotMatter() {
        byte[] bytes = ("\uFEFF" + CHOICE.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8);
        Findings findings = new Findings("pyspark/lazy.md");

        assertThat(READER.read(ContentFile.of("pyspark/lazy.md", bytes), findings))
                .isPresent();
        assertThat(findings.list()).isEmpty();
    }

    @Test
    void aMissingKeyIsReportedAtTheTopOfTheFrontMatter() {
        assertThat(problems(CHOICE.replace("minutes: 2\n", "")))
                .containsExactly("pyspark/lazy.md:2: `minutes` is missing");
    }

    @Test
    void anUnknownKeyIsReportedOnItsLine() {
        assertThat(problems(CHOICE.replace("minutes: 2\n", "minutes: 2\nminuts: 2\n")))
                .containsExactly("pyspark/lazy.md:8: `minuts` is not a key that is known here");
    }

    @Test
    void aWrongTypeIsReportedOnTheLineOfItsKey() {
        assertThat(problems(CHOICE.replace("minutes: 2", "minutes: two")))
                .containsExactly("pyspark/lazy.md:7: `minutes` must be integer, not string");
        assertThat(problems(CHOICE.replace("text: An action", "text: true")))
                .containsExactly(
                        "pyspark/lazy.md:14: `choices[1].text` must be string, not boolean (put it in quotes)");
    }

    @Test
    void wordsOutOfALimitedListAreReported() {
        assertThat(problems(CHOICE.replace("difficulty: easy", "difficulty: simple")))
                .containsExactly("pyspark/lazy.md:6: `difficulty` must be one of easy, medium, hard");
    }

    @Test
    void aDateThatDoesNotExistIsReported() {
        assertThat(problems(CHOICE.replace("2026-11-21", "2026-02-30")))
                .containsExactly("pyspark/lazy.md:8: `checked` must be a date such as 2026-11-21");
    }

    @Test
    void partsOfAnotherKindAreReported() {
        assertThat(problems(CHOICE.replace("sources: []", "sources: []\nsql: {}")))
                .containsExactly("pyspark/lazy.md:10: `sql` does not belong to this kind");
        assertThat(problems(SHORT.replace("kind: short", "kind: code")))
                .containsExactly("pyspark/lazy.md:2: `code` is missing");
    }

    @Test
    void twoCorrectOptionsAreReported() {
        assertThat(problems(CHOICE.replace("text: An action\n", "text: An action\n    correct: true\n")))
                .containsExactly("pyspark/lazy.md:10: exactly one option must be correct, not 2");
    }

    @Test
    void anOptionThatIsTooLongIsReported() {
        assertThat(problems(CHOICE.replace("An action", "x".repeat(76))))
                .containsExactly("pyspark/lazy.md:14: `choices[1].text` is longer than 75 characters");
    }

    @Test
    void theIdMustBeTheFileNameAndTheTopicTheFolder() {
        assertThat(problems(CHOICE.replace("id: lazy", "id: lazier").replace("topic: pyspark", "topic: sql")))
                .containsExactly(
                        "pyspark/lazy.md:2: `id` must be `lazy`, as the file is named",
                        "pyspark/lazy.md:4: `topic` must be `pyspark`, as the folder is named");
    }

    @Test
    void anIdWithCapitalsIsReported() {
        assertThat(problems(CHOICE.replace("id: lazy", "id: Lazy")))
                .containsExactly("pyspark/lazy.md:2: `id` may hold lower case letters, digits and single dashes only");
    }

    @Test
    void brokenYamlIsReportedWhereItBreaks() {
        assertThat(problems(CHOICE.replace("title: Who is lazy", "title: Who: is lazy")))
                .containsExactly("pyspark/lazy.md:3: is not valid YAML: mapping values are not allowed here");
    }

    @Test
    void aKeyThatStandsTwiceIsReported() {
        assertThat(problems(CHOICE.replace("minutes: 2", "minutes: 2\nminutes: 3")))
                .containsExactly("pyspark/lazy.md:8: `minutes` stands here twice");
    }

    @Test
    void anchorsAreRefused() {
        assertThat(problems(CHOICE.replace("sources: []", "sources: &a [*a, *a]")))
                .containsExactly("pyspark/lazy.md:9: anchors are not supported");
    }

    @Test
    void missingAndUnknownSectionsAreReported() {
        assertThat(problems(CHOICE.replace("## Follow-ups\n", "## Next\n")))
                .containsExactly(
                        "pyspark/lazy.md:30: `Next` is not a section of this kind of question",
                        "pyspark/lazy.md:31: the section `Follow-ups` is missing");
    }

    @Test
    void handsOnWorkHasAChecklistAndNoRubric() {
        String practice = CHOICE.replaceFirst(
                "(?s)kind: choice(.*?)choices:\n.*?---\n",
                "kind: practice$1checklist:\n  - {id: a, says: One is shown., weight: 3}\n  - {id: b, says: Two is shown.}\n---\n");
        assertThat(read(practice)).get().isInstanceOfSatisfying(PracticeQuestion.class, question -> {
            assertThat(question.kind().isForPeers()).isTrue();
            assertThat(question.checklist())
                    .containsExactly(
                            new Rubric.Point("a", "One is shown.", 3, List.of()),
                            new Rubric.Point("b", "Two is shown.", 1, List.of()));
        });
        assertThat(problems(practice.replace("id: b", "id: a")))
                .anyMatch(problem -> problem.contains("the id `a` twice"));
        assertThat(problems(practice.replace("checklist:", "rubric:"))).isNotEmpty();
    }

    @Test
    void whatAnInterviewerListensForMayStandThere() {
        String coached = CHOICE + """

                ## An interviewer listens for
                - The word *plan*.
                ## A weak answer misses
                - That nothing has run yet.
                - Why.
                ## Documents
                - Apache Spark 4.0: RDD Programming Guide
                """;
        assertThat(read(coached).orElseThrow().body().coaching())
                .isEqualTo(new Coaching(
                        List.of("The word *plan*."),
                        List.of("That nothing has run yet.", "Why."),
                        List.of("Apache Spark 4.0: RDD Programming Guide")));
        assertThat(read(CHOICE).orElseThrow().body().coaching()).isEqualTo(Coaching.NONE);
        assertThat(problems(coached.replace("- Why.", "- " + "Why? ".repeat(61))))
                .containsExactly("pyspark/lazy.md:35: an item of `A weak answer misses` has more than 300 characters");
        assertThat(problems(coached.replace("- The word *plan*.", "The word.")))
                .containsExactly("pyspark/lazy.md:33: `An interviewer listens for` must be a list and nothing else");
    }

    @Test
    void hintsMustBeANumberedListOfAtMostThree() {
        assertThat(problems(CHOICE.replace("2. Then of **jobs**.", "2. b\n3. c\n4. d")))
                .containsExactly("pyspark/lazy.md:24: `Hints` takes at most 3 items");
        assertThat(problems(CHOICE.replace("1. Think", "- Think").replace("2. Then", "- Then")))
                .containsExactly("pyspark/lazy.md:24: `Hints` must be a numbered list and nothing else");
    }

    @Test
    void markdownOutsideTheSubsetIsReportedOnItsLine() {
        assertThat(problems(CHOICE.replace(
                        "The first.", "> The first\n\nThe <b>first\n\n![x](y.png) [a](b)\n\n### Why\n\n* * *\n")))
                .containsExactly(
                        "pyspark/lazy.md:29: a block quote does not survive on every chat platform",
                        "pyspark/lazy.md:31: HTML (<b>) does not survive on every chat platform",
                        "pyspark/lazy.md:33: a link does not survive on every chat platform",
                        "pyspark/lazy.md:33: a picture does not survive on every chat platform",
                        "pyspark/lazy.md:35: a heading here does not survive on every chat platform",
                        "pyspark/lazy.md:37: a horizontal rule does not survive on every chat platform");
    }

    @Test
    void aFenceThatIsNeverClosedIsReported() {
        assertThat(problems(CHOICE.replace("df.count()\n```\n", "df.count()\n")))
                .contains("pyspark/lazy.md:20: the code block is never closed");
    }

    @Test
    void aFenceWithoutALanguageIsReported() {
        assertThat(problems(CHOICE.replace("```python", "```")))
                .containsExactly("pyspark/lazy.md:20: the code block does not name its language");
    }

    @Test
    void aRubricIdThatStandsTwiceIsReported() {
        assertThat(problems(SHORT.replace("id: job", "id: plan")))
                .containsExactly("pyspark/lazy.md:14: the rubric has the id `plan` twice");
    }

    @Test
    void aQuestionWithoutEnoughWrongAnswersIsReported() {
        assertThat(problems(SQL.replaceAll("(?s)### It is three.*", "")))
                .containsExactly("pyspark/lazy.md:44: `Wrong answers` needs at least two");
    }

    @Test
    void aTextThatIsTooLongIsReported() {
        assertThat(problems(CHOICE.replace("The first.", "a".repeat(3000))))
                .containsExactly("pyspark/lazy.md:28: `Model answer` has 3000 characters, it must stay under 3000");
    }

    @Test
    void filesThatAreNoQuestionAtAllAreReported() {
        assertThat(problems(""))
                .containsExactly("pyspark/lazy.md:1: must begin with front matter between two lines of ---");
        assertThat(problems("---\nid: lazy\n"))
                .containsExactly("pyspark/lazy.md:1: the front matter has no closing line of ---");
        assertThat(problems("---\n---\n")).contains("pyspark/lazy.md:2: holds no YAML");
        assertThat(problems("---\n- a\n---\n")).contains("pyspark/lazy.md:2: the whole must be object, not array");
    }

    @Test
    void bytesThatAreNotUtf8AreReportedOnTheirLine() {
        byte[] bytes = CHOICE.replace("The first.", "The fürst.").getBytes(StandardCharsets.ISO_8859_1);
        Findings findings = new Findings("pyspark/lazy.md");
        READER.read(ContentFile.of("pyspark/lazy.md", bytes), findings);

        assertThat(findings.list())
                .extracting(Problem::toString)
                .containsExactly("pyspark/lazy.md:29: holds a character that is not UTF-8");
    }

    private static Optional<Question> read(String text) {
        Findings findings = new Findings("pyspark/lazy.md");
        Optional<Question> question =
                READER.read(new ContentFile("pyspark/lazy.md", text), findings).map(LoadedQuestion::question);
        assertThat(findings.list()).isEmpty();
        return question;
    }

    private static List<String> problems(String text) {
        Findings findings = new Findings("pyspark/lazy.md");
        READER.read(new ContentFile("pyspark/lazy.md", text), findings);
        return findings.list().stream().map(Problem::toString).toList();
    }
}
