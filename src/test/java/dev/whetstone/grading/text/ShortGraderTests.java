package dev.whetstone.grading.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.grading.Grade;
import dev.whetstone.grading.Grade.Certainty;
import dev.whetstone.grading.meaning.EmbeddingModel;
import dev.whetstone.question.Rubric;
import dev.whetstone.question.ShortQuestion;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShortGraderTests {

    private final ShortGrader grader = new ShortGrader(EmbeddingModel.off());
    private final ShortQuestion question = Samples.lazy();

    @Test
    void theModelAnswerMeetsEveryPoint() {
        Grade grade = grade(Samples.MODEL);

        assertThat(grade.score()).isGreaterThan(0.9);
        assertThat(grade.met()).containsExactly("lazy", "action", "optimiser");
        assertThat(grade.missed()).isEmpty();
        assertThat(grade.flags()).isEmpty();
        assertThat(grade.certainty()).isEqualTo(Certainty.CERTAIN);
        assertThat(grade.verdict()).isEqualTo("You have 3 of 3 key points.");
    }

    @Test
    void otherWordsForTheSameCount() {
        Grade grade =
                grade("With lazy evaluation Spark just builds up a plan. The job is only run when you call an action.");

        assertThat(grade.met()).containsExactly("lazy", "action");
        assertThat(grade.missed()).containsExactly("optimiser");
        assertThat(grade.score()).isBetween(0.6, 0.95);
    }

    @Test
    void aPartialAnswerGetsPartOfThePoints() {
        Grade grade = grade("Transformations are lazy and only describe the work, they make up a plan in the end.");

        assertThat(grade.score()).isBetween(0.3, 0.7);
        assertThat(grade.met()).containsExactly("lazy");
    }

    @Test
    void somethingElseAltogetherGetsNothing() {
        assertThat(grade("The cluster has very fast disks and a good network card.")
                        .score())
                .isLessThan(0.2);
    }

    @Test
    void aPointThatIsNegatedIsOff() {
        Grade grade = grade("Transformations are not lazy and do not describe the work in a plan. "
                + "Only an action such as collect or count triggers the execution.");

        assertThat(grade.missed()).contains("lazy");
        assertThat(grade.met()).containsExactly("action");
        assertThat(grade.certainty()).isEqualTo(Certainty.UNSURE);
        assertThat(grade.verdict()).contains("contrary of a key point");
    }

    @Test
    void theOppositeOfAPointIsOff() {
        Grade grade = grade("Transformations are eager and only describe the work in a plan.");

        assertThat(grade.met()).doesNotContain("lazy");
    }

    @Test
    void aShortenedNotIsANegationToo() {
        assertThat(grade("Transformations aren’t lazy, they don't describe the work in a plan.")
                        .met())
                .isEmpty();
    }

    @Test
    void nothingRunsUntilAnActionIsNoNegationOfTheAction() {
        assertThat(grade("Nothing runs until an action is called, that is what triggers the execution.")
                        .met())
                .contains("action");
    }

    @Test
    void aRedFlagLowersTheGradeAndIsNotRaisedByItsNegation() {
        Grade wrong = grade(Samples.MODEL + " Transformations are executed immediately.");
        Grade right = grade(Samples.MODEL + " Transformations are not executed immediately.");

        assertThat(wrong.flags()).containsExactly("eager");
        assertThat(wrong.score()).isLessThan(right.score());
        assertThat(right.flags()).isEmpty();
    }

    @Test
    void aBonusPointAddsToAGradeThatIsNotFull() {
        String partial = "Transformations are lazy and only describe the work in a plan.";
        Grade plain = grade(partial);
        Grade bonus = grade(partial + " Without a cache a second action runs the whole chain again.");

        assertThat(bonus.met()).contains("recompute");
        assertThat(bonus.score()).isGreaterThan(plain.score());
    }

    @Test
    void theQuestionPastedBackGetsNothing() {
        assertThat(grade(question.body().prompt()).score()).isZero();
    }

    @Test
    void keyWordsWithoutSentencesDoNotGetFullMarks() {
        Grade grade = grade("transformations lazy describe work plan action collect count triggers execution waiting "
                + "optimiser whole plan");

        assertThat(grade.score()).isLessThanOrEqualTo(0.5);
        assertThat(grade.certainty()).isEqualTo(Certainty.UNSURE);
        assertThat(grade.verdict()).contains("write sentences");
    }

    @Test
    void theModelAnswersWordsInAlphabeticalOrderDoNotGetFullMarks() {
        String[] words = Samples.MODEL.toLowerCase(java.util.Locale.ROOT).split("[^a-z]+", -1);
        Arrays.sort(words);

        assertThat(grade(String.join(" ", words)).score()).isLessThanOrEqualTo(0.5);
    }

    @Test
    void aVeryShortAnswerDoesNotGetFullMarks() {
        assertThat(grade("Lazy evaluation, plan, action").score()).isLessThan(0.6);
    }

    @Test
    void aLongAnswerThatMatchesLittleIsUnsureRatherThanWrong() {
        Grade grade =
                grade("Spark puts every step into a recipe first, and as long as nobody asks for a result it has no "
                        + "reason to touch any of those gigabytes; later the cook looks at everything at once.");

        assertThat(grade.certainty()).isEqualTo(Certainty.UNSURE);
        assertThat(grade.verdict()).contains("peers");
    }

    @Test
    void theExplanationNamesEveryPointWithItsMark() {
        Grade grade = grade("Transformations are lazy and only describe the work in a plan.");

        assertThat(grade.explanation())
                .contains("✓ Transformations are lazy")
                .contains("✗ Only an action such as collect");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "x",
                "?",
                "```",
                "``````",
                "```python\n",
                "\uD83D",
                "\uDE00 \uD83D a",
                "😀😀😀",
                "\u202Etxet desrever\u202C",
                "\u0000\u0001",
                "not not not no never without",
                "@everyone <!channel> lazy"
            })
    void oddAnswersAreGradedWithoutError(String answer) {
        assertThat(grade(answer).score()).isBetween(0.0, 0.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "lazy ", "not ", "a. ", "```", "> ", "((((", "\n", "é😀", "don't ", "aB", "x_y"})
    void hugeAnswersAreReadToALimitAndSaySo(String piece) {
        Grade grade = grade(piece.repeat(100_000 / piece.length()));

        assertThat(grade.score()).isLessThanOrEqualTo(0.6);
        assertThat(grade.verdict()).contains("Only the first 20000 characters were read.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"```\n%s\n```", "```text\n%s\n```", "```%s```", "My answer:\n```\n%s\n```\n"})
    void sentencesInAFenceAreRead(String frame) {
        assertThat(grade(frame.formatted(Samples.MODEL)).met())
                .isEqualTo(grade(Samples.MODEL).met());
        assertThat(grade(frame.formatted(Samples.MODEL)).score())
                .isEqualTo(grade(Samples.MODEL).score());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Las transformaciones son perezosas y solo describen el plan; una acci\u00f3n hace que se ejecute en el cl\u00faster.",
                "Transformationen sind faul und beschreiben nur den Plan, erst eine Aktion f\u00fchrt ihn auf dem Cluster aus.",
                "Les transformations sont paresseuses et ne font que d\u00e9crire le plan ; une action le lance sur le cluster.",
                "As transforma\u00e7\u00f5es s\u00e3o pregui\u00e7osas e apenas descrevem o plano; uma a\u00e7\u00e3o faz com que ele seja executado.",
                "\u0422\u0440\u0430\u043d\u0441\u0444\u043e\u0440\u043c\u0430\u0446\u0438\u0438 Spark \u043b\u0435\u043d\u0438\u0432\u044b\u0435, \u043f\u043b\u0430\u043d \u0437\u0430\u043f\u0443\u0441\u043a\u0430\u0435\u0442 \u0434\u0435\u0439\u0441\u0442\u0432\u0438\u0435.",
                "Spark\u7684\u8f6c\u6362\u662f\u60f0\u6027\u7684\uff0c\u53ea\u6709\u52a8\u4f5c\u624d\u4f1a\u6267\u884c\u8ba1\u5212\u3002"
            })
    void whatIsInAnotherLanguageIsNeitherRightNorWrong(String answer) {
        Grade grade = grade(answer);

        assertThat(grade.certainty()).isEqualTo(Certainty.UNSURE);
        assertThat(grade.verdict()).contains("I only read English").doesNotContain("list of words");
    }

    @Test
    void anEmptyAnswerIsRefused() {
        assertThat(grader.refusal(question, " \u200B\n ")).isPresent();
        assertThat(grader.refusal(question, "lazy")).isEmpty();
    }

    @Test
    void aFairRubricHasNoFlaws() {
        assertThat(grader.check(question)).isEmpty();
    }

    @Test
    void anUnfairRubricIsReported() {
        Rubric rubric = new Rubric(
                List.of(
                        Samples.point("gone", "A notebook filters a table.", 1),
                        Samples.point("other", "Bananas grow on tall herbs in warm countries.", 1)),
                List.of(),
                List.of());
        ShortQuestion unfair = new ShortQuestion(question.head(), question.body(), rubric);

        assertThat(grader.check(unfair))
                .extracting(flaw -> flaw.key() + " " + flaw.reason())
                .containsExactly(
                        "/rubric/points/0 `gone` has no word that the question does not have",
                        "/rubric the model answer scores 0.00, it must reach 0.70; missed: other");
    }

    private Grade grade(String answer) {
        return grader.grade(question, answer);
    }
}
