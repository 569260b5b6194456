package dev.whetstone.cli.content;

import dev.whetstone.question.Problem;
import dev.whetstone.question.content.ContentFile;
import dev.whetstone.question.content.Findings;
import dev.whetstone.question.content.YamlSchema;
import dev.whetstone.question.reader.ContentConfiguration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds the abbreviations in a file's prose against the spelling of the glossary: "UDF", neither "Udf" nor "udf". */
final class SpellingCheck {

    private static final YamlSchema SCHEMA = YamlSchema.resource("/schema/glossary.schema.json");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /** Code, addresses and the front matter are spelled by other rules; what goes keeps its line ends. */
    private static final Pattern NO_PROSE = Pattern.compile(
            "\\A---\n.*?\n---\n|^```.*?^```|`[^`\n]*`|https?://\\S+", Pattern.DOTALL | Pattern.MULTILINE);

    private final Map<String, String> spellings;

    /** @param names the names of the glossary, of which those with two capitals or more are abbreviations */
    SpellingCheck(List<String> names) {
        this.spellings = names.stream()
                .filter(name -> WORD.matcher(name).matches())
                .filter(name -> name.chars().filter(Character::isUpperCase).count() > 1)
                .collect(Collectors.toMap(
                        name -> name.toLowerCase(Locale.ROOT), Function.identity(), (one, other) -> one));
    }

    /** By the glossary that ships with the content. */
    static SpellingCheck shipped() {
        List<String> names = new ArrayList<>();
        ContentConfiguration.packed("content/", "glossary.yaml")
                .forEach(file -> SCHEMA.read(file.text(), 1, new Findings(file.path()))
                        .ifPresent(tree -> tree.root()
                                .path("terms")
                                .forEach(term -> term.forEach(name -> names.add(name.asString())))));
        return new SpellingCheck(names);
    }

    Stream<Problem> problems(ContentFile file) {
        Matcher noProse = NO_PROSE.matcher(file.text());
        String prose = noProse.replaceAll(match -> match.group().replaceAll("[^\n]", " "));
        return WORD.matcher(prose)
                .results()
                .filter(this::isMisspelled)
                .map(match -> new Problem(file.path(), line(prose, match.start()), reason(match)));
    }

    private boolean isMisspelled(MatchResult match) {
        String spelling = spellings.get(match.group().toLowerCase(Locale.ROOT));
        return spelling != null && !spelling.equals(match.group());
    }

    private String reason(MatchResult match) {
        return "`%s` is written %s in the glossary"
                .formatted(match.group(), spellings.get(match.group().toLowerCase(Locale.ROOT)));
    }

    private static int line(String text, int end) {
        return 1 + (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
    }
}
