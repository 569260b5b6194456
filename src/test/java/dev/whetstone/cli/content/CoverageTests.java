package dev.whetstone.cli.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.question.reader.ContentConfiguration;
import dev.whetstone.question.reader.LoadedQuestion;
import dev.whetstone.question.reader.QuestionLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** {@code seeds/coverage.tsv} names for every item of the source material the content that covers it. */
class CoverageTests {

    private static final int ITEMS = 573;

    @Test
    void everyItemIsCoveredByContentThatExists() throws IOException {
        Map<String, List<String>> coverage = coverage();

        assertThat(coverage).hasSize(ITEMS);
        assertThat(coverage.values()).noneMatch(List::isEmpty);
        assertThat(coverage.values().stream().flatMap(List::stream).distinct()).isSubsetOf(content());
    }

    @Test
    void everyItemThatAQuestionCitesIsCoveredByIt() throws IOException {
        Map<String, List<String>> coverage = coverage();

        for (LoadedQuestion loaded : questions()) {
            for (String item : loaded.question().head().sources()) {
                assertThat(coverage.getOrDefault(item, List.of()))
                        .as(item)
                        .contains("questions/" + loaded.question().id());
            }
        }
    }

    private static Map<String, List<String>> coverage() throws IOException {
        Map<String, List<String>> coverage = new LinkedHashMap<>();
        List<String> lines = Files.readAllLines(Path.of("seeds/coverage.tsv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            List<String> content = Arrays.stream(cells[1].split(" "))
                    .filter(id -> !id.isEmpty())
                    .toList();
            assertThat(coverage.put(cells[0], content)).as(cells[0]).isNull();
        }
        return coverage;
    }

    private static Set<String> content() {
        Set<String> content = new TreeSet<>();
        questions()
                .forEach(loaded -> content.add("questions/" + loaded.question().id()));
        ContentConfiguration.packed("seeds/plans/", ".yaml").forEach(file -> content.add("plans/" + file.name()));
        ContentConfiguration.packed("content/scenarios/", ".yaml").forEach(f -> content.add("scenarios/" + f.name()));
        ContentConfiguration.packed("content/guides/", ".md").forEach(file -> content.add("guides/" + file.name()));
        ContentConfiguration.packed("content/sheets/", ".md").forEach(file -> content.add("sheets/" + file.name()));
        return content;
    }

    private static List<LoadedQuestion> questions() {
        QuestionLoader loader = new QuestionLoader().layer(ContentConfiguration.packed("content/questions/", ".md"));
        return loader.loaded();
    }
}
