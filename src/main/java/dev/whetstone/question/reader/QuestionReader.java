package dev.whetstone.question.reader;

import dev.whetstone.question.Difficulty;
import dev.whetstone.question.Head;
import dev.whetstone.question.Kind;
import dev.whetstone.question.Question;
import dev.whetstone.question.content.ContentFile;
import dev.whetstone.question.content.Findings;
import dev.whetstone.question.content.FrontMatter;
import dev.whetstone.question.content.YamlSchema;
import dev.whetstone.question.content.YamlTree;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads one question file: YAML front matter, then Markdown sections. */
public final class QuestionReader {

    private final YamlSchema schema = YamlSchema.resource("/schema/question.schema.json");

    /** The question with its place, or nothing and findings that say why. */
    public Optional<LoadedQuestion> read(ContentFile file, Findings findings) {
        file.checkEncoding(findings);
        Optional<FrontMatter> split = FrontMatter.split(file.text(), findings);
        if (split.isEmpty()) {
            return Optional.empty();
        }
        FrontMatter front = split.get();
        Optional<YamlTree> tree = schema.read(front.yaml(), 2, findings);
        Sections sections = Sections.parse(front.markdown(), front.markdownLine(), findings);
        Optional<LoadedQuestion> question = tree.flatMap(yaml -> question(file, new Draft(yaml, sections, findings)));
        Todos.check(file.text(), findings);
        return findings.isEmpty() ? question : Optional.empty();
    }

    private static Optional<LoadedQuestion> question(ContentFile file, Draft draft) {
        checkPlace(file, draft);
        Kind kind = Kind.valueOf(draft.text("/kind").toUpperCase(Locale.ROOT));
        Optional<Question> question = reader(kind).read(head(draft.yaml().root()), draft);
        return draft.findings().isEmpty()
                ? question.map(read -> new LoadedQuestion(read, file.path(), draft.yaml()))
                : Optional.empty();
    }

    private static void checkPlace(ContentFile file, Draft draft) {
        if (!file.name().equals(draft.text("/id"))) {
            draft.find("/id", "`id` must be `" + file.name() + "`, as the file is named");
        }
        if (!file.folder().equals(draft.text("/topic"))) {
            draft.find("/topic", "`topic` must be `" + file.folder() + "`, as the folder is named");
        }
        Sections.checkSubset(draft.text("/title"), draft.yaml().line("/title"), draft.findings());
    }

    private static Head head(JsonNode root) {
        List<String> sources =
                root.path("sources").values().stream().map(JsonNode::asString).toList();
        return new Head(
                root.path("id").asString(),
                root.path("title").asString(),
                root.path("topic").asString(),
                Difficulty.valueOf(root.path("difficulty").asString().toUpperCase(Locale.ROOT)),
                root.path("minutes").asInt(),
                LocalDate.parse(root.path("checked").asString()),
                sources);
    }

    private static KindReader reader(Kind kind) {
        return switch (kind) {
            case CHOICE -> new ChoiceReader();
            case OUTPUT -> new OutputReader();
            case SHORT -> new ShortReader();
            case CODE -> new CodeReader();
            case DISCUSSION -> new DiscussionReader();
            case PRACTICE -> new PracticeReader();
            case SQL -> new SqlReader();
        };
    }
}
