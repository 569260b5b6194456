package dev.whetstone.deck;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads cards into question files. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Reads cards into question files: Anki's .apkg and .txt, .csv and .tsv, and .md.",
            "What a card does not tell stands in its file as TODO. A file that is there is never written over."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:read", "1:not read, with the reason", "2:wrong usage"})
public final class ContentImportCommand implements Callable<Integer> {

    private static final int SHOWN = 20;

    @Parameters(paramLabel = "FILE", description = "The file of cards.")
    private Path file = Path.of("");

    @Option(
            names = "--topic",
            defaultValue = "python",
            description = "Of cards that tell none (default: ${DEFAULT-VALUE}).")
    private String topic = "python";

    @Option(
            names = "--kind",
            defaultValue = "short",
            description = "Of cards that tell none (default: ${DEFAULT-VALUE}).")
    private String kind = "short";

    @Option(
            names = "--into",
            defaultValue = ".",
            description = "The folder with questions/, or a checkout (default: here).")
    private Path into = Path.of(".");

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private final Supplier<Clock> clock = Clock::systemUTC;

    @Override
    public Integer call() {
        if (!Names.TOPICS.contains(topic) || !Names.KINDS.contains(kind)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--topic must be one of %s, and --kind one of %s."
                            .formatted(String.join(", ", Names.TOPICS), String.join(", ", Names.KINDS)));
        }
        DeckImport read = new DeckImport(Placed.below(into), topic, kind, LocalDate.now(clock.get()));
        try {
            read.take(DeckFile.read(file));
        } catch (UnreadableDeckException e) {
            spec.commandLine().getErr().printf("%s cannot be read: %s.%n", file, e.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        } catch (IOException e) {
            spec.commandLine().getErr().printf("Not everything could be written: %s%n", e.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        tell(read);
        return CommandLine.ExitCode.OK;
    }

    private void tell(DeckImport read) {
        PrintWriter out = spec.commandLine().getOut();
        read.notes().stream().limit(SHOWN).forEach(out::println);
        if (read.notes().size() > SHOWN) {
            out.printf("… and %d more.%n", read.notes().size() - SHOWN);
        }
        out.printf(
                "%d question%s written below %s, %d of them complete; `content check` names what is left to fill in.%n",
                read.written(),
                read.written() == 1 ? "" : "s",
                Placed.below(into).root(),
                read.ready());
        out.flush();
    }
}
