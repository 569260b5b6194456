package dev.whetstone.grading.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.whetstone.grading.Grade;
import dev.whetstone.grading.Grade.Certainty;
import dev.whetstone.grading.meaning.EmbeddingModel;
import dev.whetstone.question.CodeQuestion;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.question.ShortQuestion;
import dev.whetstone.question.reader.ContentConfiguration;
import dev.whetstone.question.reader.QuestionLoader;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Prose graded with the embedding model. */
class MeaningTests {

    private static final QuestionBank BANK = new QuestionLoader()
            .layer(ContentConfiguration.packed("content/questions/", ".md"))
            .bank();
    private static final ShortGrader GRADER = new ShortGrader(EmbeddingModel.shipped());

    private final ShortQuestion lazy =
            (ShortQuestion) BANK.find("pyspark-lazy-evaluation").orElseThrow();

    @Test
    void answersThatAreNobodysSamplesAreTakenForWhatTheyAre() {
        Map<String, Map<String, Double>> scores = DevelopmentAnswers.answers().stream()
                .collect(Collectors.groupingBy(
                        DevelopmentAnswers.Answer::question,
                        Collectors.toMap(DevelopmentAnswers.Answer::kind, MeaningTests::score)));

        assertThat(scores.values())
                .allSatisfy(five -> assertThat(five)
                        .allSatisfy(
                                (kind, score) -> assertThat(score).as(kind).isLessThanOrEqualTo(five.get("right"))));
        assertThat(mean(scores, "right")).isGreaterThan(0.8);
        assertThat(mean(scores, "half")).isBetween(0.2, 0.65);
        assertThat(mean(scores, "wrong")).isLessThan(0.2);
        assertThat(mean(scores, "negated")).isLessThan(0.25);
        assertThat(mean(scores, "list")).isLessThan(0.1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pyspark-lazy-evaluation", "iceberg-what-a-table-is", "cache-what-goes-wrong"})
    void theQuestionPastedBackIsWorthNothing(String id) {
        ShortQuestion question = (ShortQuestion) BANK.find(id).orElseThrow();

        assertThat(GRADER.grade(question, question.body().prompt()).score()).isLessThanOrEqualTo(0.05);
    }

    /** In other letters and with other signs, as it is typed elsewhere. */
    @ParameterizedTest
    @ValueSource(strings = {"pyspark-what-is", "docker-or-vm"})
    void whatAPersonHasGradedGetsThatGrade(String id) {
        ShortQuestion question = (ShortQuestion) BANK.find(id).orElseThrow();

        assertThat(question.samples()).allSatisfy(sample -> {
            String typed = sample.text().strip().toLowerCase(Locale.ROOT).replaceAll("\\.$", "!");
            assertThat(GRADER.grade(question, typed).score()).isEqualTo(sample.score());
        });
    }

    /** The first that a newcomer is asked, in words that are nobody's samples. */
    @Test
    void aTerseRightAnswerToTheFirstQuestionIsRight() {
        ShortQuestion first = (ShortQuestion) BANK.find("pyspark-what-is").orElseThrow();

        assertThat(List.of(
                        "PySpark is the Python API of Apache Spark. You write Python, and the work runs in parallel on a cluster.",
                        "PySpark is the Python API for Spark, which does distributed processing on a cluster.",
                        "You write Python and the work is spread over a cluster. It's Spark's Python API."))
                .allSatisfy(
                        text -> assertThat(GRADER.grade(first, text).score()).isGreaterThan(0.75));
    }

    /** The lead keeps it from being the sample itself. */
    @ParameterizedTest
    @ValueSource(strings = {"pyspark-what-is", "docker-or-vm", "pyspark-rdd-or-dataframe"})
    void capitalsQuotesBlanksAndTheLastStopHardlyMatter(String id) {
        ShortQuestion question = (ShortQuestion) BANK.find(id).orElseThrow();

        assertThat(question.samples()).allSatisfy(sample -> {
            String said = "Well then, " + sample.text().strip();
            String typed = said.toLowerCase(Locale.ROOT)
                    .replace('\'', '\u2019')
                    .replace(" ", "  ")
                    .replaceAll("\\.$", "");
            assertThat(GRADER.grade(question, typed).score())
                    .isCloseTo(GRADER.grade(question, said).score(), within(0.03));
        });
    }

    @Test
    void aShortWrongClaimEarnsLittleAndMeetsNoKeyPoint() {
        ShortQuestion first = (ShortQuestion) BANK.find("pyspark-what-is").orElseThrow();

        assertThat(List.of(
                        "PySpark runs Python faster by compiling it to C on one machine",
                        "PySpark compiles Python to Java bytecode so that it is quicker on a laptop.",
                        "It is a Python library that makes pandas faster on a single computer by using all cores.",
                        "A Python rewrite of Spark, that doesn't need the JVM and runs on one node"))
                .allSatisfy(text -> {
                    Grade grade = GRADER.grade(first, text);
                    assertThat(grade.score()).isLessThan(0.3);
                    assertThat(grade.met()).isEmpty();
                });
    }

    @Test
    void notesTooDenseToReadAreNotCalledWrongForSureAndKeyWordsAre() {
        ShortQuestion first = (ShortQuestion) BANK.find("pyspark-what-is").orElseThrow();

        assertThat(List.of(
                        "python api for apache spark, distributed data processing",
                        "PySpark = Python API \u2192 Spark engine (JVM), distributed df + SQL"))
                .allSatisfy(text -> {
                    Grade grade = GRADER.grade(first, text);
                    assertThat(grade.certainty()).isEqualTo(Certainty.UNSURE);
                    assertThat(grade.verdict()).contains("cannot read for sure").doesNotContain("not it");
                });
        assertThat(GRADER.grade(first, "python api for apache spark, distributed data processing")
                        .score())
                .as("half of what it says, until somebody has read it")
                .isBetween(0.35, 0.5);
        assertThat(GRADER.grade(first, "python api apache spark, not distributed data processing")
                        .score())
                .as("what it says is denied")
                .isLessThanOrEqualTo(0.2);
        Grade list = GRADER.grade(first, "PySpark, Python, API, Apache Spark, cluster, distributed, data");
        assertThat(list.certainty()).isEqualTo(Certainty.CERTAIN);
        assertThat(list.score()).isLessThanOrEqualTo(0.2);
    }

    @Test
    void nobodyIsAskedAboutWhatRubricAndExperienceCallRight() {
        ShortQuestion first = (ShortQuestion) BANK.find("pyspark-what-is").orElseThrow();

        assertThat(List.of(
                        "PySpark is the Python API for Apache Spark: it processes data too large for one machine in parallel on a"
                                + " cluster.",
                        "It is a way to use Spark from Python, in parallel on a cluster.",
                        "Python API for Apache Spark, used to process big data on a cluster"))
                .allSatisfy(text ->
                        assertThat(GRADER.grade(first, text).certainty()).isEqualTo(Certainty.CERTAIN));
    }

    @Test
    void theModelAnswerIsRightAndItsSortedWordsAreNot() {
        String model = lazy.body().modelAnswer();
        String[] words = model.toLowerCase(Locale.ROOT).split("[^a-z]+", -1);
        Arrays.sort(words);
        double sorted = grade(String.join(" ", words)).score();

        assertThat(grade(model).score()).isGreaterThan(0.85);
        assertThat(sorted).isLessThan(grade(model).score() - 0.4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pyspark-lazy-evaluation",
                "stream-late-and-state",
                "api-two-hundred-queries",
                "python-gil",
                "docker-or-vm",
                "iceberg-what-a-table-is"
            })
    void theModelAnswerWithNotAtItsVerbsIsFarBelowIt(String id) {
        ShortQuestion question = (ShortQuestion) BANK.find(id).orElseThrow();
        String model = question.body().modelAnswer();
        String denied = Distortions.denied(model);

        assertThat(GRADER.grade(question, denied).score())
                .isLessThanOrEqualTo(GRADER.grade(question, model).score() - 0.4);
    }

    /** Arrows and equals signs stand for the small words that make sentences. */
    @Test
    void notesAreNoListOfWords() {
        Grade grade = grade(
                "transformations = lazy -> only add to a plan, no data read. action (count, write) -> plan goes to"
                        + " optimiser -> filter pushed down, unused columns skipped -> then executed");

        assertThat(grade.verdict()).doesNotContain("list of words");
        assertThat(grade.score()).isGreaterThan(0.5);
    }

    @Test
    void namesWithSmallWordsInThemAreAList() {
        ShortQuestion orm = (ShortQuestion) BANK.find("api-two-hundred-queries").orElseThrow();
        Grade grade = GRADER.grade(
                orm,
                "one plus many, lazy on access, joinedload for one, selectinload for many, in with ids, no extra rows,"
                        + " raise on lazy, count in tests");

        assertThat(grade.verdict()).contains("list of words");
        assertThat(grade.score()).isLessThanOrEqualTo(0.05);
    }

    @Test
    void keyWordsWithArrowsBetweenThemStayAList() {
        Grade grade = grade("transformations -> lazy -> plan -> optimiser -> action -> count = collect = show -> DAG ->"
                + " predicate pushdown -> column pruning: execution");

        assertThat(grade.verdict()).contains("dense");
        assertThat(grade.certainty()).isEqualTo(Certainty.UNSURE);
        assertThat(grade.score()).isLessThanOrEqualTo(0.05);
    }

    @ParameterizedTest
    @ValueSource(strings = {"flask-post-student", "pyspark-log-errors", "python-call-log", "python-dedupe-in-order"})
    void whatSomebodyDoesNotKnowBesideARightProgramTakesLittleFromIt(String id) {
        CodeQuestion question = (CodeQuestion) BANK.find(id).orElseThrow();
        CodeGrader grader = new CodeGrader(EmbeddingModel.shipped());

        assertThat(question.samples())
                .filteredOn(sample -> sample.score() >= 0.9)
                .isNotEmpty()
                .allSatisfy(sample -> {
                    String remarked = sample.text()
                            + "\nI am not sure about very large inputs, and I have never tried it in production.";
                    assertThat(grader.grade(question, remarked).score())
                            .isGreaterThan(grader.grade(question, sample.text()).score() - 0.15);
                });
    }

    @Test
    void whatIsToldQuotesTheMembersOwnWordsAndNothingThatIsMissing() {
        Grade grade = grade("Transformations are lazy, Spark merely writes the steps down in a plan.");

        assertThat(grade.verdict()).contains("of 3 key points").contains("Spark merely writes the steps down");
        assertThat(grade.verdict()).doesNotContain("optimiser").doesNotContain("action");
        assertThat(grade.explanation()).contains("✗").contains("In the model answer: ");
    }

    @Test
    void theContraryIsSaidWithTheWordsThatSayIt() {
        Grade grade = grade("Transformations are not lazy and do not build up a plan of the work to be done.");

        assertThat(grade.verdict()).contains("“Transformations are not lazy").contains("contrary of a key point");
        assertThat(grade.score()).isLessThan(0.25);
    }

    @Test
    void theSameAnswerHasTheSameScoreInManyThreads() {
        List<Double> scores = IntStream.range(0, 40)
                .parallel()
                .mapToObj(i -> grade("An action starts the job, until then there is only a plan.")
                        .score())
                .distinct()
                .toList();

        assertThat(scores).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "?",
                "```",
                "\uD83D",
                "😀😀😀",
                "\u202Etxet desrever\u202C",
                "\u0000\u0001",
                "не лениво, а сразу",
                "懒惰求值",
                "not not not no never without",
                "@everyone <!channel> lazy"
            })
    void oddAnswersAreGradedWithoutError(String answer) {
        assertThat(grade(answer).score()).isBetween(0.0, 0.5);
        assertThat(grade(answer).verdict()).doesNotContain("@").doesNotContain("<");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lazy ", "not. ", "((((", "é😀", "aB", "x"})
    void hugeAnswersAreGradedWithoutError(String piece) {
        assertThat(grade(piece.repeat(100_000 / piece.length())).score()).isLessThan(0.6);
    }

    private Grade grade(String answer) {
        return GRADER.grade(lazy, answer);
    }

    private static double score(DevelopmentAnswers.Answer answer) {
        ShortQuestion question = (ShortQuestion) BANK.find(answer.question()).orElseThrow();
        return GRADER.grade(question, answer.text()).score();
    }

    private static double mean(Map<String, Map<String, Double>> scores, String kind) {
        return scores.values().stream()
                .mapToDouble(five -> five.getOrDefault(kind, 0.0))
                .average()
                .orElse(0);
    }
}
