package dev.whetstone.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.grading.program.FakeSparkRunner;
import dev.whetstone.grading.program.run.Runner;
import dev.whetstone.grading.program.run.RunnerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunnerCheckupTests {

    @Test
    void whichPySparkIsUsedIsSaid() throws IOException {
        assertThat(said("4.3.0")).isEqualTo(" PySpark is run with Spark 4.3.0.");
        assertThat(said("sqlframe")).contains("which has no Spark or does not answer");
        assertThat(said("")).contains("which has no Spark or does not answer");
    }

    @Test
    void aRunnerThatDoesNotAnswerIsWaitedFor() throws IOException {
        FakeSparkRunner gone = new FakeSparkRunner("4.3.0", job -> FakeSparkRunner.told());
        gone.close();
        try (Runner spark = Runner.forSpark(gone.settings())) {
            assertThat(RunnerCheckup.pyspark(spark)).startsWith(" PySpark waits for the runner");
        }
    }

    @Test
    void aFolderWithoutPySparkOrWithOneThatDoesNotStartIsNotUsed(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("pyspark/jars"));
        try (Runner none = Runner.forSpark(RunnerSettings.defaults());
                Runner broken = Runner.forSpark(RunnerSettings.defaults().with(folder.toString()))) {
            assertThat(RunnerCheckup.pyspark(none)).startsWith(" PySpark is read, not run");
            assertThat(RunnerCheckup.pyspark(broken))
                    .startsWith(" PySpark is read, not run")
                    .contains("The Spark in whetstone.runner.packages does not start");
        }
    }

    private static String said(String pyspark) throws IOException {
        try (FakeSparkRunner fake = new FakeSparkRunner(pyspark, job -> FakeSparkRunner.told());
                Runner spark = Runner.forSpark(fake.settings())) {
            return RunnerCheckup.pyspark(spark);
        }
    }
}
