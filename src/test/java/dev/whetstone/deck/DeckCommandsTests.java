package dev.whetstone.deck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.question.Problem;
import dev.whetstone.question.content.ContentFile;
import dev.whetstone.question.content.Findings;
import dev.whetstone.question.reader.QuestionReader;
import dev.whetstone.question.reader.Todos;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class DeckCommandsTests {

    @TempDir
    private Path folder;

    private String said = "";

    private int run(Object command, String... args) {
        StringWriter out = new StringWriter();
        int code = new CommandLine(command)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(out, true))
                .execute(args);
        said = out.toString();
        return code;
    }

    private int importing(String file, String... more) {
        return run(
                new ContentImportCommand(),
                Stream.concat(Stream.of(file, "--into", folder.toString()), Stream.of(more))
                        .toArray(String[]::new));
    }

    private Path question(String topic, String id) {
        return folder.resolve("questions").resolve(topic).resolve(id + ".md");
    }

    private static List<Problem> problems(Path path, String text) {
        Findings findings = new Findings(path.toString());
        var unused = new QuestionReader().read(new ContentFile(path.toString(), text), findings);
        return findings.list();
    }

    @ParameterizedTest
    @ValueSource(strings = {"choice", "output", "short", "code", "discussion", "sql"})
    void aNewFileOfEachKindPassesTheSchemaButForItsTodos(String kind) throws IOException {
        assertThat(run(new ContentNewCommand(), kind, "my-question", "--topic", "sql", "--into", folder.toString()))
                .isZero();
        Path path = question("sql", "my-question");
        String text = Files.readString(path);
        assertThat(problems(path, text)).extracting(Problem::reason).containsOnly(Todos.LEFT);
        assertThat(problems(path, text.replace("TODO: ", ""))).isEmpty();
        assertThat(run(new ContentNewCommand(), kind, "my-question", "--topic", "sql", "--into", folder.toString()))
                .isEqualTo(1);
        assertThat(said).contains("there already");
        assertThat(Files.readString(path)).isEqualTo(text);
    }

    @Test
    void wrongArgumentsAreRefusedInOneSentence() {
        assertThat(run(new ContentNewCommand(), "poem", "x")).isEqualTo(2);
        assertThat(said).contains("KIND must be one of choice");
        assertThat(run(new ContentNewCommand(), "short", "../../x")).isEqualTo(2);
        assertThat(run(new ContentNewCommand(), "short", "x", "--topic", "../x"))
                .isEqualTo(2);
        assertThat(importing("absent.csv", "--kind", "poem")).isEqualTo(2);
        assertThat(importing("absent.csv")).isEqualTo(1);
        assertThat(said).contains("absent.csv cannot be read: there is no such file");
    }

    @Test
    void cardsBecomeFilesThatNeedNothingButWhatTheyDoNotTell() throws IOException {
        assertThat(importing("src/test/resources/anki/cards.apkg", "--topic", "pyspark"))
                .isZero();
        assertThat(said).contains("304 questions written", "0 of them complete", "long.md", "it must stay under 3000");
        Path path = question("pyspark", "what-does-cache-do");
        assertThat(Files.readString(path))
                .contains("says: \"It marks the data to be kept.\"", "## Question\nWhat does **cache()** do?");
        assertThat(problems(path, Files.readString(path)))
                .extracting(Problem::reason)
                .containsOnly(Todos.LEFT);
        assertThat(importing("src/test/resources/anki/cards.apkg", "--topic", "pyspark"))
                .isZero();
        assertThat(folder.resolve("questions/pyspark").toFile().list()).hasSize(608);
    }

    @Test
    void whatWasExportedComesBackInTheSameWords() throws IOException {
        Path md = folder.resolve("out.md");
        assertThat(run(new ContentExportCommand(), md.toString(), "--topic", "backend"))
                .isZero();
        assertThat(importing(md.toString())).isZero();
        assertThat(said).doesNotContain(" 0 questions").doesNotContain("left out");
        Path again = folder.resolve("again.md");
        assertThat(run(new ContentExportCommand(), again.toString(), folder.toString()))
                .isZero();
        assertThat(Files.readString(again)).isEqualTo(Files.readString(md));
        assertThat(run(new ContentExportCommand(), again.toString())).isEqualTo(1);
        assertThat(run(new ContentExportCommand(), folder.resolve("x.pdf").toString()))
                .isEqualTo(2);
    }

    @Test
    void aTableOfDiscussionsComesBackComplete() throws IOException {
        Path csv = folder.resolve("out.csv");
        assertThat(run(new ContentExportCommand(), csv.toString(), "--topic", "behavioural"))
                .isZero();
        assertThat(importing(csv.toString())).isZero();
        assertThat(said).containsPattern("(\\d+) questions written below .*, \\1 of them complete");
    }

    @Test
    void namesAreReadHoweverTheyAreTypedAndASpreadsheetMayWriteSemicolons() throws IOException {
        Path csv = Files.writeString(
                folder.resolve("sheet.csv"),
                "Question;Answer;Difficulty;Topic;Kind\n\"Was ist ein Index; und wozu?\";Eine Struktur.;Hard;Data Engineering;Short\n"
                        + "What?;That.;easy;cooking;short\n");

        assertThat(importing(csv.toString())).isZero();
        assertThat(said)
                .contains(
                        "1 question written", "Card 2 was left out: there is no topic `cooking`, only python, pyspark");
        assertThat(Files.readString(question("data-engineering", "was-ist-ein-index-und-wozu")))
                .contains("difficulty: hard", "kind: short");
    }

    @Test
    void aTableOfNamesAloneHasNoCards() throws IOException {
        Path csv = Files.writeString(folder.resolve("names.csv"), "question,answer\n");

        assertThat(importing(csv.toString())).isEqualTo(1);
        assertThat(said).contains("names.csv cannot be read: it has no cards below the names of its columns");
    }

    @Test
    void anExportSaysWhatItLeavesOutAndWhyItCannotWrite() throws IOException {
        run(new ContentNewCommand(), "short", "to-do", "--into", folder.toString());
        Path csv = folder.resolve("out.csv");

        assertThat(run(new ContentExportCommand(), csv.toString(), folder.toString()))
                .isEqualTo(1);
        assertThat(said).contains("1 of 1 files are left out; `content check` names", "There is no question to write");
        assertThat(run(new ContentExportCommand(), csv.toString(), "--topic", "pyton"))
                .isEqualTo(2);
        assertThat(said).contains("--topic must be one of python");
        assertThat(run(
                        new ContentExportCommand(),
                        folder.resolve("absent/out.csv").toString(),
                        "--topic",
                        "aws"))
                .isEqualTo(1);
        assertThat(said).contains("There is no folder to write");
        Files.createFile(csv);
        assertThat(run(new ContentExportCommand(), csv.toString(), "--topic", "aws"))
                .isEqualTo(1);
        assertThat(said).contains("out.csv is there already; nothing was changed.");
    }

    @Test
    void idsAndTopicsOfAFileNameNoPathOutside() throws IOException {
        Path csv = Files.writeString(
                folder.resolve("evil.csv"),
                "id,topic,question,answer\n../../evil,sql,What is it?,x\nx,../..,What is it?,y\n,sql,,z\n");
        assertThat(importing(csv.toString())).isZero();
        assertThat(said).contains("1 question written", "Card 2 was left out", "Card 3 was left out: it asks nothing");
        assertThat(question("sql", "what-is-it")).exists();
        Path md = Files.writeString(folder.resolve("evil.md"), "---\nid: ../../evil\ntopic: sql\n---\n");
        assertThat(importing(md.toString())).isZero();
        assertThat(said).contains("0 questions written", "Question 1 was left out");
    }
}
