package dev.whetstone.cli.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.cli.WhetstoneCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GradeCommandTests {

    private static final String ROWS = """
            question	reference_answer	student_answer	score
            What is a stack?	A list where the last element in is the first out.	Last in, first out list.	5
            What is a stack?	A list where the last element in is the first out.	What you put in last comes out first.	4
            What is a stack?	A list where the last element in is the first out.	Bananas are yellow.	0
            What is a stack?	A list where the last element in is the first out.	It is a list.	1
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void everyLineIsScoredAndKeepsItsColumns() throws IOException {
        List<String> lines = batch();

        assertThat(lines)
                .hasSize(5)
                .first()
                .isEqualTo("question\treference_answer\tstudent_answer\tgiven_score\tscore\tuncertain\tsd");
        assertThat(score(lines.get(1))).isGreaterThan(score(lines.get(3))).isBetween(0.5, 1.0);
        assertThat(err.toString()).contains("4 answers scored, 0 taken as samples");
    }

    @Test
    void samplesAreTakenOutAndTheOthersScored() throws IOException {
        List<String> lines = batch("--samples", "2");

        assertThat(lines).hasSize(3);
        assertThat(err.toString()).contains("2 answers scored, 2 taken as samples");
    }

    @Test
    void aMissingColumnIsNamed() throws IOException {
        Files.writeString(folder.resolve("in.tsv"), "question\tstudent_answer\na\tb\n");

        assertThat(run(
                        "--batch",
                        folder.resolve("in.tsv").toString(),
                        "--out",
                        folder.resolve("out.tsv").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("no column `reference_answer`");
    }

    @Test
    void oneAnswerToAQuestionOfTheBankIsExplained() throws IOException {
        Files.writeString(folder.resolve("answer.txt"), "Bananas are yellow, and they grow on tall herbs.");

        assertThat(run("--question", "python-gil", folder.resolve("answer.txt").toString()))
                .isZero();
        assertThat(out.toString()).contains("key points").contains("✗");
    }

    private List<String> batch(String... more) throws IOException {
        Path in = folder.resolve("in.tsv");
        Path scores = folder.resolve("out.tsv");
        Files.writeString(in, ROWS);
        String[] arguments = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("--batch", in.toString(), "--out", scores.toString()),
                        java.util.Arrays.stream(more))
                .toArray(String[]::new);
        assertThat(run(arguments)).isZero();
        return Files.readAllLines(scores);
    }

    private static double score(String line) {
        return Double.parseDouble(line.split("\t", -1)[4]);
    }

    private int run(String... arguments) {
        return WhetstoneCommand.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(java.util.stream.Stream.concat(
                                java.util.stream.Stream.of("grade"), java.util.Arrays.stream(arguments))
                        .toArray(String[]::new));
    }
}
