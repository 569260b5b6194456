package dev.whetstone.grading.text.language;

import dev.whetstone.question.content.ContentFile;
import dev.whetstone.question.content.Findings;
import dev.whetstone.question.content.YamlSchema;
import dev.whetstone.question.content.YamlTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Names of the field that mean the same, such as "PK" and "primary key". */
public final class Glossary {

    private static final String FILE = "content/glossary.yaml";
    private static final YamlSchema SCHEMA = YamlSchema.resource("/schema/glossary.schema.json");
    private static final Glossary PACKED = packed();

    private final Map<String, List<Name>> byFirstStem = new HashMap<>();

    /** One name by its stems, and the words of the others. */
    private record Name(List<String> stems, List<EnglishTokens.Token> others) {

        boolean standsAt(List<Word> sentence, int start) {
            if (start + stems.size() > sentence.size()) {
                return false;
            }
            for (int i = 0; i < stems.size(); i++) {
                if (!stems.get(i).equals(sentence.get(start + i).stem())) {
                    return false;
                }
            }
            return true;
        }
    }

    private Glossary() {}

    /** The glossary that ships with the content. */
    public static Glossary shipped() {
        return PACKED;
    }

    private static Glossary packed() {
        try (InputStream in = Objects.requireNonNull(Glossary.class.getResourceAsStream("/" + FILE), FILE)) {
            return read(ContentFile.of(FILE, in.readAllBytes()), new Findings(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a glossary; a name that stands in two lines or has no word of its own is a finding and is left out. */
    public static Glossary read(ContentFile file, Findings findings) {
        Glossary glossary = new Glossary();
        Optional<YamlTree> yaml = SCHEMA.read(file.text(), 1, findings);
        yaml.ifPresent(tree -> glossary.add(tree, findings));
        return glossary;
    }

    private void add(YamlTree yaml, Findings findings) {
        Map<List<String>, String> seen = new HashMap<>();
        int index = 0;
        for (JsonNode term : yaml.root().path("terms").values()) {
            String place = "/terms/" + index++;
            List<List<EnglishTokens.Token>> names = new ArrayList<>();
            for (JsonNode name : term.values()) {
                List<EnglishTokens.Token> tokens = EnglishTokens.of(name.asString());
                if (tokens.stream().allMatch(token -> Lexicon.STOP.contains(token.surface()))) {
                    findings.add(yaml.line(place), "`" + name.asString() + "` has no word with a meaning of its own");
                } else if (seen.putIfAbsent(stems(tokens), name.asString()) != null) {
                    findings.add(yaml.line(place), "`" + name.asString() + "` stands in the glossary twice");
                } else {
                    names.add(tokens);
                }
            }
            link(names);
        }
    }

    private void link(List<List<EnglishTokens.Token>> names) {
        for (List<EnglishTokens.Token> name : names) {
            List<EnglishTokens.Token> others = names.stream()
                    .filter(other -> other != name)
                    .flatMap(List::stream)
                    .filter(token -> !Lexicon.STOP.contains(token.surface()))
                    .toList();
            byFirstStem
                    .computeIfAbsent(name.get(0).stem(), unseen -> new ArrayList<>())
                    .add(new Name(stems(name), others));
        }
    }

    private static List<String> stems(List<EnglishTokens.Token> tokens) {
        return tokens.stream().map(EnglishTokens.Token::stem).toList();
    }

    /** The sentences with the words of the other names appended, standing where the name stands and negated as it is. */
    public List<List<Word>> widen(List<List<Word>> sentences, Set<String> known) {
        return sentences.stream().map(sentence -> widened(sentence, known)).toList();
    }

    private List<Word> widened(List<Word> sentence, Set<String> known) {
        List<Word> more = new ArrayList<>();
        for (int i = 0; i < sentence.size(); i++) {
            for (Name name : byFirstStem.getOrDefault(sentence.get(i).stem(), List.of())) {
                if (name.standsAt(sentence, i)) {
                    Word first = sentence.get(i);
                    int end = sentence.get(i + name.stems().size() - 1).end();
                    name.others()
                            .forEach(other -> more.add(new Word(
                                    other.surface(),
                                    other.stem(),
                                    !known.contains(other.stem()),
                                    first.polarity(),
                                    first.start(),
                                    end)));
                }
            }
        }
        if (more.isEmpty()) {
            return sentence;
        }
        List<Word> widened = new ArrayList<>(sentence);
        widened.addAll(more);
        return widened;
    }
}
