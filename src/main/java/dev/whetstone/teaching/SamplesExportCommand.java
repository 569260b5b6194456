package dev.whetstone.teaching;

import dev.whetstone.storage.commands.DatabaseOptions;
import dev.whetstone.storage.commands.OpenDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the answers that groups let the grader learn from, for an author to take over after reading. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes graded answers whose authors agreed, without names or ids, also while the bot runs.")
final class SamplesExportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "File to write, for instance samples.yaml.")
    private Path file = Path.of("samples.yaml");

    @Mixin
    private DatabaseOptions options = new DatabaseOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (OpenDatabase open = options.existing()) {
            SampleExport export = SampleExport.of(open.database());
            Files.writeString(file, export.yaml(), StandardCharsets.UTF_8);
            spec.commandLine()
                    .getOut()
                    .printf("%d answers to %d questions are in %s.%n", export.count(), export.questions(), file);
            return CommandLine.ExitCode.OK;
        } catch (IOException | RuntimeException e) {
            spec.commandLine().getErr().printf("Nothing was exported: %s%n", e.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
    }
}
