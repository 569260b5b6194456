package dev.whetstone.deck;

import dev.whetstone.question.content.ContentFile;
import dev.whetstone.question.content.ContentFolder;
import dev.whetstone.question.reader.ContentConfiguration;
import dev.whetstone.question.reader.LoadedQuestion;
import dev.whetstone.question.reader.QuestionLoader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes questions for other programs. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes questions as a table (.csv), as Anki's text (.txt) or as Markdown (.md), which alone holds all of a question.",
            "A file that is there is never written over."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:written", "1:not written, with the reason", "2:wrong usage"})
public final class ContentExportCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FILE", description = "The file to write, such as questions.csv.")
    private Path file = Path.of("");

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "folder",
            description = "A group's own folder or a checkout; without it the built-in questions.")
    private @Nullable Path folder;

    @Option(names = "--topic", description = "This topic only.")
    private @Nullable String topic;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (topic != null && !Names.TOPICS.contains(topic)) {
            throw new ParameterException(
                    spec.commandLine(), "--topic must be one of " + String.join(", ", Names.TOPICS) + ".");
        }
        List<ContentFile> files = files();
        List<LoadedQuestion> all = new QuestionLoader().layer(files).loaded();
        List<LoadedQuestion> questions = all.stream()
                .filter(loaded ->
                        topic == null || loaded.question().head().topic().equals(topic))
                .toList();
        if (all.size() < files.size()) {
            said("%d of %d files are left out; `content check` names what is wrong or missing in them."
                    .formatted(files.size() - all.size(), files.size()));
        }
        return questions.isEmpty() ? said("There is no question to write.") : written(questions, files);
    }

    private int written(List<LoadedQuestion> questions, List<ContentFile> files) {
        try {
            Files.writeString(file, text(questions, files), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            return said(file + " is there already; nothing was changed.");
        } catch (NoSuchFileException e) {
            return said("There is no folder to write %s into.".formatted(file));
        } catch (IOException e) {
            return said(file + " cannot be written: " + e.getMessage());
        }
        spec.commandLine().getOut().printf("%d questions are in %s.%n", questions.size(), file);
        return CommandLine.ExitCode.OK;
    }

    private int said(String sentence) {
        spec.commandLine().getErr().println(sentence);
        return CommandLine.ExitCode.SOFTWARE;
    }

    private List<ContentFile> files() {
        if (folder == null) {
            return ContentConfiguration.packed("content/questions/", ".md");
        }
        Path root = Placed.below(folder).root();
        if (!Files.isDirectory(root)) {
            throw new ParameterException(
                    spec.commandLine(), "There is no folder " + folder + " with questions/ in it.");
        }
        return new ContentFolder(root)
                .files(".md", problem -> spec.commandLine().getErr().println(problem));
    }

    private String text(List<LoadedQuestion> questions, List<ContentFile> files) throws IOException {
        List<Card> cards = questions.stream()
                .map(loaded -> QuestionCards.of(loaded.question()))
                .toList();
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv")) {
            return CardTable.write(cards);
        }
        if (name.endsWith(".txt")) {
            return AnkiText.write(cards);
        }
        if (name.endsWith(".md")) {
            Map<String, String> texts = files.stream()
                    .collect(Collectors.toMap(ContentFile::path, ContentFile::text, (first, second) -> second));
            return questions.stream()
                    .map(loaded -> texts.getOrDefault(loaded.file(), "").strip() + "\n")
                    .collect(Collectors.joining("\n"));
        }
        throw new ParameterException(spec.commandLine(), "FILE must end in .csv, .txt (Anki) or .md.");
    }
}
