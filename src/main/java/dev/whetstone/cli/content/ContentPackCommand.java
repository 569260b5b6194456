package dev.whetstone.cli.content;

import dev.whetstone.cli.shared.Version;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.question.reader.PackedQuestions;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the build calls when it makes the jar. */
@Command(
        name = "pack",
        hidden = true,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Writes the built-in questions into one file, in the form that a start reads.")
final class ContentPackCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        QuestionBank bank = PackedQuestions.ofFiles();
        bank.problems().forEach(spec.commandLine().getErr()::println);
        if (!bank.problems().isEmpty()) {
            return 1;
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            PackedQuestions.write(bank.all(), out);
        }
        return 0;
    }
}
