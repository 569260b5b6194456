package dev.whetstone.grading.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.whetstone.grading.program.run.RunnerFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The runner's program, started by hand where {@code /tmp} is everybody's, and never with a job: it would do harm if it did not refuse. */
class BareRunnerTests {

    private static final Path PYTHON = Path.of("/usr/bin/python3");

    @ParameterizedTest
    @ValueSource(strings = {"", "--spark", "--listen nowhere"})
    void refusesToRunOutsideItsContainer(String arguments) throws IOException, InterruptedException {
        assumeThat(Files.isExecutable(PYTHON)).as("There is no " + PYTHON).isTrue();
        try (RunnerFolder folder = RunnerFolder.create()) {
            List<String> command = new ArrayList<>(List.of(PYTHON.toString(), "-I", "-S", "-B"));
            command.add(folder.path().resolve("runner.py").toString());
            command.addAll(arguments.isEmpty() ? List.of() : List.of(arguments.split(" ")));
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(process.waitFor()).isEqualTo(1);
            assertThat(said)
                    .isEqualToIgnoringNewLines(
                            "The runner empties /tmp, so it only runs as process 1 of a container or of bubblewrap, from /runner.");
        }
    }
}
