package dev.whetstone.grading.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.whetstone.grading.program.run.ProgramTask;
import dev.whetstone.grading.program.run.RunReport;
import dev.whetstone.grading.program.run.Runner;
import dev.whetstone.grading.program.run.RunnerSettings;
import dev.whetstone.grading.sql.Judge;
import dev.whetstone.grading.sql.JudgeSettings;
import dev.whetstone.question.CodeTests;
import dev.whetstone.question.CodeTests.CodeTest;
import dev.whetstone.question.CodeTests.Expectation;
import java.util.List;
import java.util.Objects;

/** One runner for all tests of this JVM, and short ways to ask it. */
final class SharedRunner {

    static final Runner RUNNER = Runner.of(RunnerSettings.defaults());
    static final Runner SPARK = Runner.forSpark(RunnerSettings.defaults().with(packages()));
    static final Judge JUDGE = new Judge(JudgeSettings.defaults());
    static final FrameRuns FRAMES = new FrameRuns(SPARK, JUDGE);
    static final ProgramTests TESTS = new ProgramTests(RUNNER);
    static final boolean BUILD_SERVER = "true".equals(System.getenv("CI"));

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(RUNNER::close));
        Runtime.getRuntime().addShutdownHook(new Thread(SPARK::close));
        Runtime.getRuntime().addShutdownHook(new Thread(JUDGE::close));
    }

    private SharedRunner() {}

    private static String packages() {
        return Objects.requireNonNullElse(System.getenv("WHETSTONE_RUNNER_PACKAGES"), "");
    }

    /** The same for PySpark, whose stand-in has to be installed besides. */
    static void isNeededForSpark() {
        if (BUILD_SERVER) {
            assertThat(SPARK.canRun()).as(SPARK.says()).isTrue();
        }
        assumeThat(SPARK.canRun()).as(SPARK.says()).isTrue();
    }

    /** Skips the test in plain words where nothing isolates programs, and fails it on a build server. */
    static void isNeeded() {
        if (BUILD_SERVER) {
            assertThat(RUNNER.canRun()).as(RUNNER.says()).isTrue();
        }
        assumeThat(RUNNER.canRun()).as(RUNNER.says()).isTrue();
    }

    static CodeTest gives(String call, String value) {
        return new CodeTest(call, Expectation.GIVES, value);
    }

    static CodeTests tests(List<CodeTest> visible, List<CodeTest> hidden) {
        return new CodeTests("", visible, hidden, List.of(), List.of());
    }

    static TestVerdict tried(CodeTests tests, String program) {
        return TESTS.tryAll(tests, List.of(program)).join();
    }

    /** What a program's call gives, without any test. */
    static RunReport run(String program, String... calls) {
        return RUNNER.submit(ProgramTask.of(List.of(program), "", List.of(calls)))
                .join();
    }

    /** What one call tells: its value as Python shows it, or what was raised. */
    static String told(RunReport report, int call) {
        return report.of(call)
                .map(result -> result.failed()
                        ? result.raised() + ": " + result.message()
                        : Objects.requireNonNullElse(result.shown(), ""))
                .orElse("nothing");
    }
}
