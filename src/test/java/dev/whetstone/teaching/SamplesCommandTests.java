package dev.whetstone.teaching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.storage.EmbeddedDatabase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SamplesCommandTests {

    @TempDir
    private Path folder;

    private final StringWriter said = new StringWriter();

    private int run(Path file) {
        PrintWriter out = new PrintWriter(said, true);
        return new CommandLine(new SamplesCommand())
                .setOut(out)
                .setErr(out)
                .execute(
                        "export",
                        file.toString(),
                        "--data",
                        folder.resolve("data").toString());
    }

    @Test
    void anEmptyDatabaseGivesAnEmptyFileAndSaysSo() throws Exception {
        Path file = folder.resolve("samples.yaml");
        EmbeddedDatabase.open(folder.resolve("data")).close();
        assertThat(run(file)).isZero();
        assertThat(said.toString()).contains("0 answers to 0 questions are in");
        assertThat(Files.readString(file)).contains("Read each of these");
    }

    @Test
    void aWrongFolderIsOneSentenceAndMakesNoDatabase() {
        assertThat(run(folder.resolve("samples.yaml"))).isOne();
        assertThat(said.toString()).startsWith("Nothing was exported: ").contains("has no database of a bot");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFileThatCannotBeWrittenIsOneSentence() {
        EmbeddedDatabase.open(folder.resolve("data")).close();
        assertThat(run(folder.resolve("none/samples.yaml"))).isOne();
        assertThat(said.toString()).startsWith("Nothing was exported: ");
    }
}
