package dev.whetstone.grading.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.grading.program.run.ProgramTask;
import dev.whetstone.grading.program.run.RunReport;
import dev.whetstone.grading.program.run.Runner;
import dev.whetstone.grading.program.run.RunnerFolder;
import dev.whetstone.grading.program.run.RunnerSettings;
import dev.whetstone.grading.program.run.SparkSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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

    private @Nullable RunnerFolder program;
    private List<ProcessHandle> server = List.of();

    @BeforeEach
    void serve() throws IOException {
        RealSpark.isNeeded();
        RunnerFolder made = RunnerFolder.create();
        program = made;
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups"));
        }
        command.addAll(List.of("bwrap", "--unshare-all", "--as-pid-1", "--ro-bind", "/usr", "/usr", "--proc", "/proc"));
        command.addAll(List.of("--symlink", "usr/lib", "/lib", "--symlink", "usr/lib64", "/lib64"));
        command.addAll(
                List.of("--ro-bind", "/etc", "/etc", "--ro-bind", JAVA, "/java", "--symlink", "usr/bin", "/bin"));
        command.addAll(List.of("--dev", "/dev", "--size", "100000000", "--tmpfs", "/tmp"));
        command.addAll(List.of("--ro-bind", made.path().toString(), "/runner"));
        command.addAll(List.of("--ro-bind", RealSpark.FOLDER, "/packages"));
        command.addAll(List.of("--bind", folder.toString(), "/run/whetstone", "--clearenv", "/usr/bin/python3"));
        command.addAll(List.of("-I", "-S", "-B", "/runner/runner.py", "--listen", "unix:/run/whetstone/socket"));
        command.addAll(List.of("--real", "1536"));
        Process process = new ProcessBuilder(command).inheritIO().start();
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> Files.exists(folder.resolve("socket")));
        server = List.of(process.toHandle());
    }

    @AfterEach
    void end() {
        server.forEach(one -> one.descendants().toList().forEach(ProcessHandle::destroyForcibly));
        server.forEach(ProcessHandle::destroyForcibly);
        if (program != null) {
            program.close();
        }
    }

    @Test
    void oneProgramFindsNothingOfTheOneBeforeNorCanItStandForTheRunner() {
        SparkSettings spark = SparkSettings.at("unix:" + folder.resolve("socket"));
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
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(folder.resolve("socket")));

            String seen =
                    "import os\nnames = ' '.join(open('/proc/' + p + '/cmdline').read() for p in os.listdir('/proc') if p.isdigit())\n"
                            + "'876543' in names, os.path.exists('/tmp/seen'), spark.range(3).count()";
            assertThat(run(runner, seen)).isEqualTo("(False, False, 3)");
            assertThat(runner.pysparkVersion()).startsWith("4.");
        }
    }

    private static String run(Runner runner, String call) {
        String setup = "import real as _spark\nspark = _spark.tables('[[]]')";
        RunReport report = runner.submit(ProgramTask.of(List.of("pass"), setup, List.of(call)), () -> {})
                .join();
        return SharedRunner.told(report, 0);
    }
}
