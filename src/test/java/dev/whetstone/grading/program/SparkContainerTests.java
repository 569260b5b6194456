package dev.whetstone.grading.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.grading.program.run.ProgramTask;
import dev.whetstone.grading.program.run.RunReport;
import dev.whetstone.grading.program.run.Runner;
import dev.whetstone.grading.program.run.RunnerSettings;
import dev.whetstone.grading.program.run.SparkSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A runner with Spark that serves connections, as in a container; bubblewrap stands for the container. */
class SparkContainerTests {

    private static final String JAVA = System.getProperty("java.home");

    @TempDir
    private Path folder = Path.of("");

    private @Nullable ServedRunner server;

    @BeforeEach
    void serve() throws IOException {
        RealSpark.isNeeded();
        List<String> container = new ArrayList<>(List.of("--proc", "/proc", "--ro-bind", "/etc", "/etc"));
        container.addAll(List.of("--ro-bind", JAVA, "/java", "--symlink", "usr/bin", "/bin"));
        container.addAll(List.of("--dev", "/dev", "--size", "100000000", "--tmpfs", "/tmp"));
        container.addAll(List.of("--ro-bind", RealSpark.FOLDER, "/packages"));
        server = ServedRunner.start(folder, container, List.of("--real", "1536"));
    }

    @AfterEach
    void end() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void oneProgramFindsNothingOfTheOneBeforeNorCanItStandForTheRunner() {
        ServedRunner served = Objects.requireNonNull(server);
        SparkSettings spark = SparkSettings.at(served.address());
        try (Runner runner = Runner.forSpark(RunnerSettings.defaults().with(spark))) {
            assertThat(run(runner, """
                    import os, subprocess
                    open('/tmp/seen', 'w').write('secret')
                    for _ in range(3):
                        subprocess.Popen(["/usr/bin/setsid", "/usr/bin/sleep", "876543"])
                    os.unlink('/run/whetstone/socket')
                    import socket
                    socket.socket(socket.AF_UNIX, socket.SOCK_STREAM).bind('/run/whetstone/socket')
                    """)).startsWith("PermissionError");
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(served.socket()));

            String seen =
                    "import os\nnames = ' '.join(open('/proc/' + p + '/cmdline').read() for p in os.listdir('/proc') if p.isdigit())\n"
                            + "'876543' in names, os.path.exists('/tmp/seen'), spark.range(3).count()";
            assertThat(run(runner, seen)).isEqualTo("(False, False, 3)");
            assertThat(runner.pysparkVersion()).startsWith("4.");
        }
    }

    private static String run(Runner runner, String call) {
        String setup = "import real as _spark\nspark = _spark.tables('[[]]')";
        RunReport report = runner.submit(ProgramTask.of(List.of("pass"), setup, List.of(call)))
                .join();
        return SharedRunner.told(report, 0);
    }
}
