package dev.whetstone.deck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whetstone.question.Question;
import dev.whetstone.question.content.ContentFile;
import dev.whetstone.question.reader.ContentConfiguration;
import dev.whetstone.question.reader.QuestionLoader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeckTests {

    private static final Path PACKAGE = Path.of("src/test/resources/anki/cards.apkg");

    @TempDir
    private Path folder;

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private Path file(String name, String text) throws IOException {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(Path file, String reason) {
        assertThatThrownBy(() -> DeckFile.read(file))
                .isInstanceOf(UnreadableDeckException.class)
                .hasMessageContaining(reason);
    }

    private static List<Question> bank() {
        return new QuestionLoader()
                .layer(ContentConfiguration.packed("content/questions/", ".md")).loaded().stream()
                        .map(loaded -> loaded.question())
                        .toList();
    }

    @Test
    void ankisPackageIsReadWithListsCodeClozesLongNotesAndManyPages() throws Exception {
        List<Card> cards = DeckFile.read(PACKAGE).cards();
        assertThat(cards).hasSize(304);
        assertThat(cards.get(0).get(Card.QUESTION)).isEqualTo("What does **cache()** do?");
        assertThat(cards.get(0).get(Card.ANSWER))
                .isEqualTo("- It marks the data to be kept.\n- The first action fills it.");
        assertThat(cards.get(1).get(Card.QUESTION)).contains("```python\nprint(1 < 2)\nif True:\n    pass\n```");
        assertThat(cards.get(1).get(Card.ANSWER)).isEqualTo("True & nothing else\n\n(a plot)");
        assertThat(cards.get(2).get(Card.QUESTION)).isEqualTo("A (…) moves rows between (…).");
        assertThat(cards.get(2).get(Card.ANSWER)).isEqualTo("A shuffle moves rows between executors.");
        assertThat(cards.get(3).get(Card.ANSWER)).hasSize(9_004).endsWith("x end");
        assertThat(cards.get(303).get(Card.QUESTION)).isEqualTo("Question number 299?");
    }

    @Test
    void theNewestCollectionThatCanBeReadIsTakenWhateverItsEncoding() throws Exception {
        assertThat(DeckFile.read(Path.of("src/test/resources/anki/utf16.apkg")).cards())
                .singleElement()
                .satisfies(card -> assertThat(card.get(Card.QUESTION)).isEqualTo("What does **cache()** do?"));
    }

    /** {@code zstd.apkg} was written by Anki 26.09.3; the old collection in it holds one note, which asks for a newer Anki. */
    @Test
    void ankisNewerPackageIsReadAsWell() throws Exception {
        List<Card> cards =
                DeckFile.read(Path.of("src/test/resources/anki/zstd.apkg")).cards();
        assertThat(cards).hasSize(43);
        assertThat(cards)
                .extracting(card -> card.get(Card.QUESTION))
                .contains("What does **cache()** do?", "A (…) moves rows between (…).", "Question number 39?");
        assertThat(cards).anySatisfy(card -> assertThat(card.get(Card.ANSWER)).endsWith("x end"));
    }

    @Test
    void aDamagedNewerPackageGivesOneClauseWhereverItIsDamaged() throws Exception {
        byte[] whole = entry(Path.of("src/test/resources/anki/zstd.apkg"), "collection.anki21b");
        java.util.Random random = new java.util.Random(7);
        for (int n = 0; n < 200; n++) {
            byte[] broken = java.util.Arrays.copyOf(whole, n % 3 == 0 ? random.nextInt(whole.length) : whole.length);
            for (int i = 0; i < 5 && broken.length > 0; i++) {
                broken[random.nextInt(n % 2 == 0 ? Math.min(40, broken.length) : broken.length)] =
                        (byte) random.nextInt(256);
            }
            try {
                DeckFile.read(zip("broken.apkg", "collection.anki21b", broken));
            } catch (UnreadableDeckException told) {
                assertThat(told.getMessage()).isNotBlank();
            }
        }
    }

    /** A megabyte of zeroes is a block of four bytes. */
    @Test
    void aNewerPackageThatUnpacksToTooMuchIsRefused() throws Exception {
        java.nio.ByteBuffer bomb = java.nio.ByteBuffer.allocate(6 + 4 * 600);
        bomb.put(new byte[] {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0, 0x58});
        for (int i = 0; i < 600; i++) {
            int header = (131_072 << 3) | 2;
            bomb.put(new byte[] {(byte) header, (byte) (header >> 8), (byte) (header >> 16), 0});
        }
        refused(zip("bomb21b.apkg", "collection.anki21b", bomb.array()), "larger than 64 MB");
    }

    @Test
    void hostilePackagesGiveOneClause() throws Exception {
        refused(zip("new.apkg", "collection.anki21b", new byte[] {1}), "its collection is damaged");
        refused(zip("none.apkg", "../../collection.anki2/x", new byte[] {1}), "no collection");
        refused(
                zip("noise.apkg", "collection.anki2", "hello".repeat(100).getBytes(StandardCharsets.UTF_8)),
                "no SQLite");
        refused(file("text.apkg", "no zip"), "no collection");
        refused(zip("bomb.apkg", "collection.anki2", new byte[(int) DeckFile.MOST_BYTES + 1]), "larger than 64 MB");
        refused(folder.resolve("absent.apkg"), "no such file");
    }

    @Test
    void aDamagedDatabaseGivesOneClauseWhereverItIsDamaged() throws Exception {
        byte[] whole = collection();
        java.util.Random random = new java.util.Random(7);
        for (int n = 0; n < 300; n++) {
            byte[] broken = whole.clone();
            for (int i = 0; i < 30; i++) {
                broken[random.nextInt(n % 2 == 0 ? 2_000 : broken.length)] = (byte) random.nextInt(256);
            }
            try {
                SqliteFile.of(broken).rows("notes", 1_000);
            } catch (UnreadableDeckException told) {
                assertThat(told.getMessage()).isNotBlank();
            }
        }
    }

    private static byte[] collection() throws IOException {
        return entry(PACKAGE, "collection.anki2");
    }

    private static byte[] entry(Path file, String name) throws IOException {
        try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(file.toFile())) {
            return zip.getInputStream(zip.getEntry(name)).readAllBytes();
        }
    }

    private Path zip(String name, String entry, byte[] bytes) throws IOException {
        Path path = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(path);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(bytes);
        }
        return path;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "a <b>bold</b> word~a **bold** word",
                "5 * 3 &lt; 2_000~5 \\* 3 \\< 2\\_000",
                "<a href='https://x.example'>words</a>~words",
                "<code>a`b</code>~`` a`b ``",
                "one<br>two~one\\ntwo",
                "<table><tr><th>a</th></tr><tr><td>1</td></tr></table>~| a |\\n| --- |\\n| 1 |",
                "<script>alert(1)</script>left~left",
                "<ol><li>a<ul><li>b</li></ul></li></ol>~1. a\\n   - b"
            })
    void htmlBecomesTheSubsetOfMarkdownThatQuestionsHave(String html, String markdown) {
        assertThat(HtmlMarkdown.of(html)).isEqualTo(markdown.replace("\\n", "\n"));
    }

    @Test
    void endlesslyNestedHtmlIsCutShort() {
        assertThat(HtmlMarkdown.of("<i>".repeat(3_000) + "x")).hasSizeLessThan(10_000);
    }

    @Test
    void aTableIsReadWithNamesInAnyOrderAndTwoColumnsWithout() throws Exception {
        Path named = file("named.csv", "Answer,Front,topic\n\"one, \"\"two\"\"\nthree\",What?,sql\n");
        assertThat(DeckFile.read(named).cards())
                .singleElement()
                .satisfies(card -> assertThat(card.get(Card.ANSWER)).isEqualTo("one, \"two\"\nthree"))
                .satisfies(card -> assertThat(card.get(Card.TOPIC)).isEqualTo("sql"));
        assertThat(DeckFile.read(file("bare.csv", "What?,This.\nWho?,She.\n")).cards())
                .hasSize(2);
        assertThat(DeckFile.read(file("marked.tsv", "\uFEFFWhat?\tThis.\r\n")).cards())
                .hasSize(1);
        refused(file("other.csv", "a,b,c\n1,2,3\n"), "names no column `question`");
        refused(file("open.csv", "question,answer\n\"never closed,x\n"), "quotation mark");
        refused(file("latin.csv", "question,answer\nna\u00efve,x\n".getBytes(StandardCharsets.ISO_8859_1)), "UTF-8");
        refused(file("wide.csv", "question,answer\na,b\n".getBytes(StandardCharsets.UTF_16LE)), "save it as UTF-8");
        refused(file("cards.pdf", "x"), "ending");
        refused(file("empty.csv", ""), "empty");
    }

    @Test
    void ankisTextIsReadByWhatItsHeadSays() throws Exception {
        Path file = file(
                "deck.txt",
                "#separator:Semicolon\n#html:true\n#notetype column:1\n#guid column:2\n#tags column:5\n"
                        + "Basic;spark-lazy;\"What is <i>lazy</i>; really?\";\"A <b>plan</b>\";spark\n"
                        + "Basic;k$!;Q;A;\n");
        List<Card> cards = DeckFile.read(file).cards();
        assertThat(cards.get(0).get(Card.QUESTION)).isEqualTo("What is *lazy*; really?");
        assertThat(cards.get(0).get(Card.ANSWER)).isEqualTo("A **plan**");
        assertThat(cards.get(0).get(Card.ID)).isEqualTo("spark-lazy");
        assertThat(cards.get(1).get(Card.ID)).isEmpty();
        assertThat(DeckFile.read(file("plain.txt", "#html:false\nWhat is <b>?\tA tag\n"))
                        .cards()
                        .get(0)
                        .get(Card.QUESTION))
                .isEqualTo("What is \\<b\\>?");
        refused(file("none.txt", "#separator:tab\n"), "no notes");
    }

    @Test
    void aTableOfTheWholeBankComesBackAsItWas() throws Exception {
        List<Card> cards = bank().stream().map(QuestionCards::of).toList();
        assertThat(cards).hasSizeGreaterThan(400);
        assertThat(DeckFile.read(file("all.csv", CardTable.write(cards))).cards())
                .isEqualTo(cards.stream().map(DeckTests::withEveryColumn).toList());
    }

    private static Card withEveryColumn(Card card) {
        Card whole = card;
        for (String column : Card.COLUMNS) {
            whole = whole.with(column, card.get(column));
        }
        return whole;
    }

    @Test
    void theWholeBankComesBackFromAnkisTextWithItsWordsAndCode() throws Exception {
        List<Card> cards = bank().stream().map(QuestionCards::of).toList();
        List<Card> back = DeckFile.read(file("all.txt", AnkiText.write(cards))).cards();
        assertThat(back).hasSameSizeAs(cards);
        for (int i = 0; i < cards.size(); i++) {
            assertThat(back.get(i).get(Card.ID)).isEqualTo(cards.get(i).get(Card.ID));
            assertThat(AnkiNote.html(back.get(i).get(Card.QUESTION)).replaceAll("\\s+", " "))
                    .as(cards.get(i).get(Card.ID))
                    .isEqualTo(AnkiNote.html(cards.get(i).get(Card.QUESTION)).replaceAll("\\s+", " "));
        }
    }

    @Test
    void markdownIsQuestionFilesOneAfterAnotherOrHeadings() throws Exception {
        List<ContentFile> files = ContentConfiguration.packed("content/questions/sql/", ".md");
        String all = String.join("\n", files.stream().map(ContentFile::text).toList());
        assertThat(DeckFile.read(file("all.md", all)).files())
                .isEqualTo(
                        files.stream().map(file -> file.text().strip() + "\n").toList());
        List<Card> cards = DeckFile.read(
                        file("notes.md", "# What?\nThis.\n```text\n# no heading\n```\n## Who?\nShe.\n"))
                .cards();
        assertThat(cards).hasSize(2);
        assertThat(cards.get(0).get(Card.ANSWER)).contains("# no heading");
        refused(file("plain.md", "words"), "no heading");
    }
}
