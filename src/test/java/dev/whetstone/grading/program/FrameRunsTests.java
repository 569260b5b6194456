package dev.whetstone.grading.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.grading.Grade;
import dev.whetstone.grading.program.FrameVerdict.State;
import dev.whetstone.question.CodeQuestion;
import dev.whetstone.question.Sample;
import dev.whetstone.question.reader.ContentConfiguration;
import dev.whetstone.question.reader.QuestionLoader;
import dev.whetstone.reading.ChatText;
import dev.whetstone.reading.Language;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FrameRunsTests {

    static final List<CodeQuestion> QUESTIONS = new QuestionLoader()
            .layer(ContentConfiguration.packed("content/questions/", ".md")).bank().all().stream()
                    .filter(CodeQuestion.class::isInstance)
                    .map(CodeQuestion.class::cast)
                    .filter(question -> !question.frames().isEmpty())
                    .toList();

    /** Those whose model answer a query tells. */
    static final List<CodeQuestion> TOLD = QUESTIONS.stream()
            .filter(question -> question.frames().notRun().isEmpty())
            .toList();

    @BeforeEach
    void somethingStandsInForSpark() {
        SharedRunner.isNeededForSpark();
    }

    static Stream<String> questions() {
        return TOLD.stream().map(CodeQuestion::id);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void theModelPassesAndEveryWrongProgramGivesAnotherResult(String id) {
        assertThat(new FramesCheck(SharedRunner.FRAMES, question(id)).problems())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void samplesThatAPersonFoundRightAreNeverFoundWrong(String id) {
        for (Sample sample : question(id).samples()) {
            ChatText text = ChatText.written(sample.text());
            if (text.hasFence(Language.PYTHON)) {
                FrameVerdict verdict = tried(question(id), text.candidates(Language.PYTHON));
                EnumSet<State> allowed = sample.score() >= 0.95
                        ? EnumSet.of(State.EQUAL, State.NOT_RUN)
                        : sample.score() <= 0.25
                                ? EnumSet.complementOf(EnumSet.of(State.EQUAL))
                                : EnumSet.allOf(State.class);
                assertThat(allowed).as(sample.why() + "\n" + verdict.message()).contains(verdict.state());
            }
        }
    }

    @Test
    void whatOnlySparkHasIsSaidAndIsNobodysFault() {
        FrameVerdict verdict =
                tried(question("pyspark-employee-bonus"), List.of("def pay_by_age(e):\n    return e.collect()\n"));

        assertThat(verdict.state()).isEqualTo(State.NOT_RUN);
        assertThat(verdict.message()).startsWith("it uses what only Spark itself has");
    }

    @Test
    void whatDrawsRandomNumbersIsNotTakenForWrong() {
        FrameVerdict verdict = tried(question("pyspark-employee-bonus"), List.of("""
                from pyspark.sql import functions as F
                def pay_by_age(e):
                    return e.withColumn("salt", F.floor(F.rand() * 4)).filter("salt >= 0").select("age", "salt")
                """));

        assertThat(verdict.state()).isEqualTo(State.NOT_RUN);
        assertThat(verdict.message()).isEqualTo("it draws random numbers");
    }

    @Test
    void aColumnNamedAsSparkNamesItIsNoFault() {
        FrameVerdict verdict = tried(question("pyspark-employee-bonus"), List.of("""
                def pay_by_age(e):
                    return e.groupBy("age").count().filter("`first(salary)` > 1")
                """));

        assertThat(verdict.state()).isEqualTo(State.NOT_RUN);
    }

    @Test
    void aModelThatNoQueryTellsIsMarked() {
        assertThat(new QuestionLoader()
                        .layer(ContentConfiguration.packed("content/questions/", ".md")).bank().all().stream()
                                .filter(CodeQuestion.class::isInstance)
                                .map(CodeQuestion.class::cast)
                                .filter(question -> question.head().topic().equals("pyspark"))
                                .filter(question -> !TOLD.contains(question)))
                .isNotEmpty()
                .allSatisfy(question -> assertThat(question.frames().notRun()).isNotBlank())
                .allSatisfy(question -> assertThat(SharedRunner.FRAMES.canRun(question.frames()))
                        .isFalse());
    }

    @Test
    void triedByItsAuthorOnlyTheRowsTheySeeCount() {
        VisibleTrial trial = new VisibleTrial(SharedRunner.TESTS, SharedRunner.FRAMES);
        String onlyVisible = """
                ```python
                from pyspark.sql import functions as F
                def pay_by_age(e):
                    over = e.fillna({"salary": 0}).filter(F.col("age") > 30)
                    return over.groupBy("age").agg(
                        F.avg("salary").alias("avg_salary"), (F.avg("salary") / 10).alias("avg_bonus")).orderBy("age")
                ```""";

        assertThat(trial.of(question("pyspark-employee-bonus"), onlyVisible)
                        .orElseThrow()
                        .join())
                .isEqualTo("Your program was run and is right on the rows you can see.");
    }

    @Test
    void anotherResultIsOnlySureWhereNothingMayMeanSomethingElseInSpark() {
        String plain = """
                from pyspark.sql import functions as F
                def averages(e):
                    return e.groupBy("age").agg(F.%s("salary").alias("avg_salary"), (F.avg("salary") / 9).alias("avg_bonus"))
                def pay_by_age(e):
                    return averages(e).orderBy("age")
                """;
        CodeQuestion question = question("pyspark-employee-bonus");
        Grade sure = grade(question, plain.formatted("avg"));
        Grade unsure = grade(question, plain.formatted("median"));

        assertThat(sure.certainty()).isEqualTo(Grade.Certainty.CERTAIN);
        assertThat(sure.verdict()).doesNotContain("stand-in");
        assertThat(unsure.certainty()).isEqualTo(Grade.Certainty.UNSURE);
        assertThat(unsure.verdict())
                .contains("on a stand-in for Spark, which may take `median` otherwise than Spark does");
        assertThat(List.of(sure.score(), unsure.score())).containsOnly(0.25);
    }

    private static Grade grade(CodeQuestion question, String program) {
        return new ProgramGrader(ProgramGraderTests.READER, SharedRunner.TESTS, SharedRunner.FRAMES)
                .grade(question, "```python\n" + program + "```");
    }

    @Test
    void anUnknownNameIsTheProgramsOwnFault() {
        FrameVerdict verdict = tried(
                question("pyspark-employee-bonus"), List.of("def pay_by_age(e):\n    return e.filter(F.lit(1))\n"));

        assertThat(verdict.state()).isEqualTo(State.ERROR);
        assertThat(verdict.message()).contains("line 2: return e.filter(F.lit(1))\nNameError");
    }

    private static CodeQuestion question(String id) {
        return QUESTIONS.stream()
                .filter(question -> question.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static FrameVerdict tried(CodeQuestion question, List<String> readings) {
        return SharedRunner.FRAMES.tried(question, readings).join();
    }
}
