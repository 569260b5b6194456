package dev.whetstone.cli.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.whetstone.question.Problem;
import dev.whetstone.question.content.ContentFile;
import dev.whetstone.question.reader.ContentConfiguration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Words that were copied, and names that are spelled otherwise than in the glossary. */
class WordingTests {

    private static final String SOURCE =
            "What happens if a worker that holds the last copy of a block dies before it is read?";

    private final SourceRuns sources = new SourceRuns(SourceRuns.runs(SOURCE).keySet());
    private final SpellingCheck spelling = new SpellingCheck(List.of("UDF", "user-defined function", "IaC", "Flask"));

    @Test
    void twelveWordsInARowAreNoticedOnTheirLine() {
        ContentFile copy = file("# Own words\n\n*if a Worker that holds the `last` copy\nof a block dies*, then");
        assertThat(sources.problem(copy)).hasValueSatisfying(problem -> {
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.reason()).contains("twelve words in a row");
        });
    }

    @Test
    void elevenAreNot() {
        assertThat(sources.problem(file("a worker that holds the last copy of a block dies. Then")))
                .isEmpty();
    }

    @Test
    void aNameIsSpelledAsInTheGlossary() {
        assertThat(spelling.problems(file("---\nid: a-udf\n---\nA udf or Udf,\nno UDFs; iac and IaC")))
                .extracting(Problem::line, Problem::reason)
                .containsExactly(
                        tuple(4, "`udf` is written UDF in the glossary"),
                        tuple(4, "`Udf` is written UDF in the glossary"),
                        tuple(5, "`iac` is written IaC in the glossary"));
    }

    @Test
    void codeAndAddressesAreSpelledByOtherRules() {
        assertThat(spelling.problems(
                        file("`udf` and https://example.org/udf.html\n```python\nudf = 1\n```\nand flask")))
                .isEmpty();
    }

    @Test
    void noneOfOursIsCopiedOrMisspelled() {
        SourceRuns shipped = SourceRuns.shipped();
        SpellingCheck names = SpellingCheck.shipped();
        List<ContentFile> markdown = Stream.of("content/questions/", "content/sheets/", "content/guides/")
                .flatMap(tree -> ContentConfiguration.packed(tree, ".md").stream())
                .toList();
        List<ContentFile> yaml = Stream.of("seeds/plans/", "content/scenarios/")
                .flatMap(tree -> ContentConfiguration.packed(tree, ".yaml").stream())
                .toList();
        assertThat(markdown).hasSizeGreaterThan(480);
        assertThat(Stream.of(markdown, yaml).flatMap(List::stream).flatMap(file -> shipped.problem(file).stream()))
                .isEmpty();
        assertThat(markdown.stream().flatMap(names::problems)).isEmpty();
    }

    private static ContentFile file(String text) {
        return new ContentFile("a.md", text);
    }
}
