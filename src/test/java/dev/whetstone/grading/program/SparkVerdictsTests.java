package dev.whetstone.grading.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whetstone.grading.pool.JudgeUnavailableException;
import dev.whetstone.grading.program.FrameVerdict.State;
import dev.whetstone.grading.program.run.ProgramTask;
import dev.whetstone.grading.program.run.PySpark;
import dev.whetstone.grading.program.run.RunReport;
import dev.whetstone.grading.program.run.Runner;
import dev.whetstone.question.FrameTests;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made of what a runner with Spark tells, told by one that only says it is. */
class SparkVerdictsTests {

    private static final FrameTests ONE = frames(false, List.of());
    private static final FrameTests TWO = frames(false, List.of("insert into t values (90210)"));

    private static FrameTests frames(boolean ordered, List<String> hidden) {
        return new FrameTests(
                "answer(spark.table('t'))",
                ordered,
                "create table t (a integer)",
                "insert into t values (1), (2)",
                hidden,
                List.of(),
                "it draws random numbers");
    }

    @Test
    void rowsAreComparedAsResultsOfQueriesAre() throws IOException {
        assertThat(tried(ONE, FakeSparkRunner.told(FakeSparkRunner.numbers(false, 2, 1))))
                .extracting(FrameVerdict::state, FrameVerdict::message)
                .containsExactly(State.EQUAL, "Your program was run on Spark. Right: the result is as expected.");
        assertThat(tried(ONE, FakeSparkRunner.told(FakeSparkRunner.numbers(false, 1, 1, 2)))
                        .message())
                .startsWith("Your program was run on Spark. 1 row too many: 3, expected are 2.");
    }

    @Test
    void anOrderThatIsAskedForHasToBeAskedOfSpark() throws IOException {
        FrameTests ordered = frames(true, List.of());

        assertThat(tried(ordered, FakeSparkRunner.told(FakeSparkRunner.numbers(true, 1, 2)))
                        .state())
                .isEqualTo(State.EQUAL);
        assertThat(tried(ordered, FakeSparkRunner.told(FakeSparkRunner.numbers(true, 2, 1)))
                        .message())
                .contains("not in the order asked for");
        assertThat(tried(ordered, FakeSparkRunner.told(FakeSparkRunner.numbers(false, 1, 2)))
                        .message())
                .contains("an order is asked for");
    }

    @Test
    void hiddenRowsComeInASecondJobAndOnlyAfterTheVisibleOnes() throws IOException {
        try (FakeSparkRunner fake = new FakeSparkRunner(
                        "4.3.0",
                        job -> isModel(job)
                                ? FakeSparkRunner.told(
                                        FakeSparkRunner.numbers(false, 1, 2), FakeSparkRunner.numbers(false, 90210))
                                : FakeSparkRunner.told(FakeSparkRunner.numbers(
                                        false, job.setup().contains("90210") ? 3 : 1, 2)));
                Runner runner = Runner.forSpark(fake.settings())) {
            FrameVerdict verdict = tried(runner, TWO);
            List<ProgramTask> own =
                    fake.jobs.stream().filter(job -> !isModel(job)).toList();

            assertThat(verdict.state()).isEqualTo(State.DIFFERENT);
            assertThat(verdict.message())
                    .contains("Right on the data you see, but not")
                    .doesNotContain("90210");
            assertThat(own).hasSize(2);
            assertThat(own.get(0).setup()).contains("{\\\\\"a\\\\\":1}").doesNotContain("90210");
            assertThat(own.get(1).setup()).contains("90210").doesNotContain("{\\\\\"a\\\\\":1}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ValueError", "ModuleNotFoundError", "Py4JNetworkError"})
    void whatTheSecondJobRaisesIsNotShown(String kind) throws IOException {
        try (FakeSparkRunner fake = new FakeSparkRunner(
                        "4.3.0",
                        job -> isModel(job)
                                ? FakeSparkRunner.told(
                                        FakeSparkRunner.numbers(false, 1, 2), FakeSparkRunner.numbers(false, 90210))
                                : job.setup().contains("90210")
                                        ? FakeSparkRunner.raised(kind, "it is 90210")
                                        : FakeSparkRunner.told(FakeSparkRunner.numbers(false, 1, 2)));
                Runner runner = Runner.forSpark(fake.settings())) {
            FrameVerdict verdict = tried(runner, TWO);

            assertThat(verdict.state()).isEqualTo(State.DIFFERENT);
            assertThat(verdict.message() + verdict.afterReveal())
                    .contains("fails on other rows")
                    .doesNotContain("90210");
        }
    }

    @Test
    void whatIsMissingHereIsNobodysFaultAndWhatFailsIs() throws IOException {
        assertThat(tried(ONE, FakeSparkRunner.raised("ModuleNotFoundError", "No module named 'pandas'")))
                .extracting(FrameVerdict::state, FrameVerdict::message)
                .containsExactly(State.NOT_RUN, "it needs what is not installed here (`No module named 'pandas'`)");
        assertThat(tried(ONE, FakeSparkRunner.raised("Py4JNetworkError", "Answer from Java side is empty"))
                        .message())
                .isEqualTo("Spark ended while it ran");
        assertThat(tried(ONE, FakeSparkRunner.raised("AnalysisException", "[DATA_SOURCE_NOT_FOUND] delta"))
                        .state())
                .isEqualTo(State.NOT_RUN);
        assertThat(tried(
                                ONE,
                                FakeSparkRunner.raised(
                                        "AnalysisException",
                                        "[UNRESOLVED_COLUMN] No `b`. SQLSTATE: 42703;\n'Project ['b]"))
                        .message())
                .isEqualTo("Your program was run and fails:\n```text\nAnalysisException: No `b`\n```");
    }

    @Test
    void whatIsMadeUpIsNoResult() throws IOException {
        String wrong = FakeSparkRunner.numbers(false, 1).replace("[1]", "[\"1); drop table expected; --\"]");

        assertThat(tried(ONE, FakeSparkRunner.told(wrong)).state()).isEqualTo(State.NOT_RUN);
        assertThat(tried(ONE, FakeSparkRunner.told("{}")).state()).isEqualTo(State.NOT_RUN);
        assertThat(tried(ONE, new RunReport("done", 9, false, List.of())).message())
                .isEqualTo("Your program ended before it gave a DataFrame.");
        assertThat(tried(ONE, new RunReport("slow", 0, false, List.of())).state())
                .isEqualTo(State.TIMEOUT);
    }

    @Test
    void aModelAnswerThatIsTooSlowIsNobodysFault() throws IOException {
        try (FakeSparkRunner fake = new FakeSparkRunner(
                        "4.3.0",
                        job -> isModel(job)
                                ? new RunReport("slow", 0, false, List.of())
                                : FakeSparkRunner.told(FakeSparkRunner.numbers(false, 1, 2)));
                Runner runner = Runner.forSpark(fake.settings())) {
            assertThatThrownBy(() -> tried(runner, ONE)).hasCauseInstanceOf(JudgeUnavailableException.class);
        }
    }

    /** A model answer that no query can tell is run all the same where there is Spark. */
    @Test
    void whatOnlySparkRunsIsSparedTheStandIn() throws IOException {
        try (FakeSparkRunner fake = new FakeSparkRunner("4.3.0", job -> FakeSparkRunner.told());
                Runner runner = Runner.forSpark(fake.settings())) {
            assertThat(runner.pyspark()).isEqualTo(PySpark.SPARK);
            assertThat(new FrameRuns(runner, SharedRunner.JUDGE).canRun(ONE)).isTrue();
        }
        assertThat(SharedRunner.FRAMES.canRun(ONE)).isFalse();
    }

    private static boolean isModel(ProgramTask job) {
        return job.programs().equals(List.of("model"));
    }

    private static FrameVerdict tried(FrameTests frames, RunReport told) throws IOException {
        boolean ordered = frames.ordered();
        Function<ProgramTask, RunReport> answers =
                job -> isModel(job) ? FakeSparkRunner.told(FakeSparkRunner.numbers(ordered, 1, 2)) : told;
        try (FakeSparkRunner fake = new FakeSparkRunner("4.3.0", answers);
                Runner runner = Runner.forSpark(fake.settings())) {
            return tried(runner, frames);
        }
    }

    private static FrameVerdict tried(Runner runner, FrameTests frames) {
        return new FrameRuns(runner, SharedRunner.JUDGE)
                .tried(frames, List.of("model"), List.of("yours"))
                .join();
    }
}
