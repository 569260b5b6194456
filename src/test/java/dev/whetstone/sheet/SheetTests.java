package dev.whetstone.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.chat.ChatMessage;
import dev.whetstone.question.Problem;
import dev.whetstone.question.content.ContentFile;
import dev.whetstone.question.reader.ContentConfiguration;
import dev.whetstone.testing.PlainText;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the packed sheets say, also for tests of how a platform shows it. */
public class SheetTests {

    private static final SheetReader.Read PACKED =
            new SheetReader().read(ContentConfiguration.packed("content/sheets/", ".md"));

    /** Every packed sheet as it is shown. */
    public static Stream<ChatMessage> messages() {
        return PACKED.sheets().stream().map(SheetCommand::message);
    }

    @Test
    void thePackedSheetsCanBeRead() {
        assertThat(PACKED.problems()).isEmpty();
        assertThat(PACKED.sheets()).extracting(Sheet::name).containsExactly("flask", "pyspark");
    }

    @Test
    void theCommandNamesThemAndShowsOne() {
        SheetCommand command = new SheetCommand(PACKED.sheets());
        assertThat(command.spec().parameters().get(0).values()).containsExactly("flask", "pyspark");
        assertThat(command.isAboutGroup()).isFalse();
        assertThat(messages().map(PlainText::of))
                .anySatisfy(
                        text -> assertThat(text).contains("PySpark on one page", "dropDuplicates", "brings everything"))
                .anySatisfy(text -> assertThat(text).contains("Flask on one page", "application factory"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "no title~1~must begin with a title",
                "# A title~1~says nothing",
                "# A title\\n## Another\\ntext\\n\\n# One more~5~a heading here",
                "# A title\\nsee [this](https://x.example)~2~a link",
                "# A title\\n```\\nx\\n```~2~does not name its language"
            })
    void whatIsWrongIsNamedWithItsLine(String text, int line, String reason) {
        List<Problem> problems = new SheetReader()
                .read(List.of(new ContentFile("sheets/x.md", text.replace("\\n", "\n"))))
                .problems();
        assertThat(problems)
                .anySatisfy(problem -> assertThat(problem.reason()).contains(reason))
                .anySatisfy(problem -> assertThat(problem.line()).isEqualTo(line));
    }

    @Test
    void moreThanAPageIsRefused() {
        assertThat(new SheetReader()
                        .read(List.of(new ContentFile("sheets/x.md", "# A title\n" + "word ".repeat(1_100))))
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason()).contains("a page takes 5000"));
    }
}
