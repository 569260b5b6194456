package dev.whetstone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.SourceTree.Source;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page that maps the code knows all of it, and nothing that is no longer there. */
class ArchitecturePageTests {

    private static final String PAGE = SourceTree.read("docs/architecture.md").replaceAll("(?s)```.*?```", "");
    private static final List<Source> SOURCES = SourceTree.all();
    private static final Pattern COMMAND = Pattern.compile("new Spec\\(\\s*(?:\"([a-z ]+)\"|([A-Z_]+))");
    private static final Pattern COLLECTION = Pattern.compile("@Document\\(\"([a-z_]+)\"\\)"
            + "|CollectionIndexes\\.of\\(\"([a-z_]+)\"\\)|new Once\\(\\w+, \"([a-z_]+)\"|getCollection\\(\"([a-z_]+)\""
            + "|String COLLECTION = \"([a-z]+_[a-z_]+)\";");
    private static final Pattern CONSTANT = Pattern.compile("String ([A-Z_]+) = \"([a-z_]+)\";");

    @Test
    void everyPackageStandsThere() {
        Set<String> packages = SOURCES.stream()
                .map(Source::home)
                .filter(home -> !home.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(packages).contains("round", "slack.inbound").allMatch(ArchitecturePageTests::isNamed);
        assertThat(isNamed("round.inbound")).isFalse();
    }

    @Test
    void everyCommandStandsThereAndNoOther() {
        Set<String> commands = SOURCES.stream()
                .flatMap(ArchitecturePageTests::commands)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> named = rows("## Features")
                .map(row -> row[3])
                .flatMap(ArchitecturePageTests::quoted)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(commands).contains("answer", "teach").isEqualTo(named);
    }

    @Test
    void everyCollectionStandsThereAndNoOther() {
        Set<String> collections = SOURCES.stream()
                .flatMap(ArchitecturePageTests::collections)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> named = rows("## Collections")
                .map(row -> row[1])
                .flatMap(ArchitecturePageTests::quoted)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(collections).contains("answers", "discord_once").isEqualTo(named);
    }

    @Test
    void everyClassItNamesIsThere() {
        Set<String> classes = SOURCES.stream()
                .map(source -> source.home() + "." + source.name())
                .collect(Collectors.toSet());
        Set<String> named = quoted(PAGE)
                .filter(Pattern.compile("[a-z.]+\\.[A-Z]\\w+").asMatchPredicate())
                .collect(Collectors.toSet());
        assertThat(named).contains("attempt.AnswerFold").isSubsetOf(classes);
    }

    /** Below its parent's row by its own name, or in a row of its own. */
    private static boolean isNamed(String home) {
        int cut = home.indexOf('.');
        String parent = cut < 0 ? home : home.substring(0, cut);
        String child = home.substring(cut + 1);
        return rows("## Features")
                .map(row -> quoted(row[2]).toList())
                .anyMatch(names -> names.contains(parent) && names.contains(child));
    }

    private static Stream<String> commands(Source source) {
        return COMMAND.matcher(source.text())
                .results()
                .map(found -> found.group(1) != null ? found.group(1) : constant(source, found.group(2)));
    }

    private static String constant(Source source, String name) {
        return CONSTANT.matcher(source.text())
                .results()
                .filter(found -> found.group(1).equals(name))
                .map(found -> found.group(2))
                .findFirst()
                .orElseThrow();
    }

    /** By annotation, by index, or by a constant that is handed to the database. */
    private static Stream<String> collections(Source source) {
        Predicate<MatchResult> isHandedOver = constant -> Pattern.compile(
                        "(?:class, |\\), |query, |mongo, |@Document\\((?:\\w+\\.)?|put\\(|getCollection\\()%s[,)]"
                                .formatted(constant.group(1)))
                .matcher(source.text())
                .find();
        return Stream.concat(
                COLLECTION.matcher(source.text()).results().flatMap(ArchitecturePageTests::groups),
                CONSTANT.matcher(source.text()).results().filter(isHandedOver).map(found -> found.group(2)));
    }

    private static Stream<String> groups(MatchResult found) {
        return Stream.iterate(1, i -> i <= found.groupCount(), i -> i + 1)
                .map(found::group)
                .filter(group -> group != null);
    }

    private static Stream<String> quoted(String text) {
        return Pattern.compile("`([^`]+)`").matcher(text).results().map(found -> found.group(1));
    }

    /** The rows of the table below a heading, cut at their bars. */
    private static Stream<String[]> rows(String heading) {
        String below = PAGE.substring(PAGE.indexOf(heading) + heading.length());
        int end = below.indexOf("\n## ");
        return below.substring(0, end < 0 ? below.length() : end)
                .lines()
                .filter(line -> line.startsWith("| "))
                .skip(1)
                .map(line -> line.split("(?<!\\\\)\\|", -1));
    }
}
