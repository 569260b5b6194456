package dev.whetstone.grading.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.whetstone.grading.program.run.ProgramTask;
import dev.whetstone.grading.program.run.PySpark;
import dev.whetstone.grading.program.run.RunReport;
import dev.whetstone.grading.program.run.Runner;
import dev.whetstone.grading.program.run.RunnerSettings;
import java.util.List;
import java.util.Objects;

/** One runner with Spark itself for all tests of this JVM, where a folder that holds it is named. */
final class RealSpark {

    static final String FOLDER = Objects.requireNonNullElse(System.getenv("WHETSTONE_TEST_SPARK"), "");
    static final Runner RUNNER = Runner.forSpark(RunnerSettings.defaults().with(FOLDER));
    static final FrameRuns FRAMES = new FrameRuns(RUNNER, SharedRunner.JUDGE);

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(RUNNER::close));
    }

    private RealSpark() {}

    /** Skips the test in plain words where no Spark is named, and fails it where one is and does not run. */
    static void isNeeded() {
        assumeThat(FOLDER)
                .as("WHETSTONE_TEST_SPARK names no folder with PySpark and its jars, so nothing is run on real Spark")
                .isNotEmpty();
        assertThat(RUNNER.pyspark()).as(RUNNER.says()).isEqualTo(PySpark.SPARK);
    }

    /** What a call gives, or raises, beside a Spark without tables. */
    static RunReport run(String call) {
        String setup = "import real as _spark\nspark = _spark.tables('[[]]')";
        return RUNNER.submit(ProgramTask.of(List.of("pass"), setup, List.of(call)))
                .join();
    }
}
