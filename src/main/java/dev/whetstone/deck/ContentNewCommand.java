package dev.whetstone.deck;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a question file to fill in. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = {
            "Writes a question file to fill in: what is missing stands there as TODO, and `content check` names each.",
            "A file that is there is never written over."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:written", "1:not written, with the reason", "2:wrong usage"})
public final class ContentNewCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "KIND", description = "choice, output, short, code, discussion or sql.")
    private String kind = "";

    @Parameters(
            index = "1",
            paramLabel = "ID",
            description = "Lower case letters, digits and dashes, such as spark-skew-join.")
    private String id = "";

    @Option(
            names = "--topic",
            defaultValue = "python",
            description = "Its topic and folder (default: ${DEFAULT-VALUE}).")
    private String topic = "python";

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
        check(Names.KINDS.contains(kind), "KIND must be one of " + String.join(", ", Names.KINDS) + ".");
        check(Names.TOPICS.contains(topic), "--topic must be one of " + String.join(", ", Names.TOPICS) + ".");
        check(Slugs.isSlug(id), "ID may hold lower case letters, digits and single dashes only, at most 60.");
        Placed placed = Placed.below(into);
        Path path = placed.path(topic, id);
        Card card = new Card(Map.of(
                Card.ID, id,
                Card.TOPIC, topic,
                Card.KIND, kind,
                Card.HINTS, "TODO: a gentle hint\nTODO: a stronger one",
                Card.LISTENS_FOR, "TODO: what makes an answer convince",
                Card.WEAK_ANSWERS_MISS, "TODO: what answers that do not convince leave out",
                Card.DOCUMENTS, "TODO: an official document to read on, by name and version"));
        try {
            if (placed.write(path, QuestionDraft.text(card, LocalDate.now(clock.get())))) {
                spec.commandLine().getOut().printf("%s is there to fill in.%n", path);
                return CommandLine.ExitCode.OK;
            }
            spec.commandLine().getErr().printf("%s is there already; nothing was written.%n", path);
        } catch (IOException e) {
            spec.commandLine().getErr().printf("%s cannot be written: %s%n", path, e.getMessage());
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    private void check(boolean holds, String sentence) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), sentence);
        }
    }
}
