package dev.whetstone.grading.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.grading.program.run.ProgramTask;
import dev.whetstone.grading.program.run.Runner;
import dev.whetstone.grading.program.run.RunnerSettings;
import dev.whetstone.question.CodeTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A runner that serves connections, as in a container; bubblewrap stands for the container. */
class RunnerContainerTests {

    private static final CodeTests DOUBLE = SharedRunner.tests(
            List.of(SharedRunner.gives("double(2)", "4")), List.of(SharedRunner.gives("double(3)", "6")));

    @TempDir
    private Path folder = Path.of("");

    private @Nullable ServedRunner server;

    @BeforeEach
    void serve() throws IOException {
        SharedRunner.isNeeded();
        server = ServedRunner.start(
                folder, List.of("--dev-bind", "/dev/null", "/dev/null", "--tmpfs", "/tmp"), List.of());
    }

    @AfterEach
    void end() {
        if (server != null) {
            server.close();
        }
    }

    private ServedRunner server() {
        return Objects.requireNonNull(server);
    }

    @Test
    void programsAreTriedOneAfterTheOtherOverItsSocket() {
        try (Runner runner = Runner.of(RunnerSettings.at(server().address()))) {
            ProgramTests tests = new ProgramTests(runner);
            List<CompletableFuture<TestVerdict>> all = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                String program = "def double(x):\n    return x * 2" + (i % 2 == 0 ? "" : " + (x > 2)") + "\n";
                all.add(tests.tryAll(DOUBLE, List.of(program)));
            }
            List<String> endings =
                    all.stream().map(tried -> tried.join().ending().id()).toList();

            assertThat(runner.says()).startsWith("Python programs are run by the runner at unix:");
            assertThat(endings).containsOnly("passed", "failed_hidden").hasSize(10);
            assertThat(endings.get(0)).isEqualTo("passed");
            assertThat(endings.get(1)).isEqualTo("failed_hidden");
        }
    }

    @Test
    void oneProgramFindsNothingOfTheOneBefore() {
        try (Runner runner = Runner.of(RunnerSettings.at(server().address()))) {
            run(runner, "open('/tmp/seen', 'w').write('secret')");

            assertThat(run(runner, "import os\nos.listdir('/tmp')")).isEqualTo("['work']");
        }
    }

    @Test
    void aLockedOrBottomlessFolderIsGoneBeforeTheNextProgram() {
        try (Runner runner = Runner.of(RunnerSettings.at(server().address()))) {
            run(runner, "import os\nos.makedirs('a/b')\nos.symlink('/', 'a/l')\nos.chmod('a/b', 0)\nos.chmod('a', 0)");
            run(runner, "import os\nfor _ in range(3000): os.mkdir('d' * 9); os.chdir('d' * 9)\nopen('f', 'w')");

            assertThat(run(runner, "import os\nos.listdir('/tmp')")).isEqualTo("['work']");
        }
    }

    @Test
    void aProgramCannotEndTheRunnerNorKeepItFromListening() {
        try (Runner runner = Runner.of(RunnerSettings.at(server().address()))) {
            assertThat(run(runner, "import os\nos.kill(1, 9)")).startsWith("PermissionError");
            assertThat(run(runner, "import os\nos.kill(os.getppid(), 9)")).startsWith("PermissionError");
            assertThat(run(runner, "import os\nos.unlink('/run/whetstone/socket')"))
                    .isEqualTo("None");
            Awaitility.await().until(() -> Files.exists(server().socket()));

            assertThat(run(runner, "1 + 1")).isEqualTo("2");
            assertThat(run(runner, """
                            import os
                            os.unlink('/run/whetstone/socket')
                            os.makedirs('/run/whetstone/socket/a/b')
                            os.chmod('/run/whetstone/socket', 0)
                            """)).isEqualTo("None");
            Awaitility.await().until(() -> !Files.isDirectory(server().socket()));

            assertThat(run(runner, "1 + 2")).isEqualTo("3");
        }
    }

    private static String run(Runner runner, String call) {
        ProgramTask task = ProgramTask.of(List.of("pass"), "", List.of(call));
        return SharedRunner.told(runner.submit(task).join(), 0);
    }
}
