package dev.whetstone.cli.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.cli.WhetstoneCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentStatsCommandTests {

    private static final String QUESTION = """
            ---
            id: prints
            title: What it prints
            topic: python
            kind: output
            difficulty: hard
            minutes: 2
            checked: 2020-01-02
            sources: [a]
            output:
              expect: |
                1
            ---
            ## Question
            ```python
            print(1)
            ```
            ## Hints
            1. One.
            ## Model answer
            One.
            ## Follow-ups
            - Two?
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void topicsKindsDifficultiesPlansAndTheOldestCheckAreCounted() {
        assertThat(stats()).isZero();
        assertThat(out.toString().lines().toList().get(0).split(" {2,}"))
                .containsExactly(
                        "topic",
                        "questions",
                        "choice",
                        "output",
                        "short",
                        "code",
                        "discussion",
                        "practice",
                        "sql",
                        "easy",
                        "medium",
                        "hard",
                        "in no plan",
                        "oldest check");
        assertThat(out.toString().lines()).anyMatch(line -> line.startsWith("all "));
        assertThat(out.toString()).containsPattern("\npyspark-from-zero +\\d+ +\\d+\n");
    }

    @Test
    void aFolderOfOnesOwnIsCountedWithTheRest() throws IOException {
        Path file = folder.resolve("questions/python/prints.md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, QUESTION);
        assertThat(stats(folder.toString())).isZero();
        assertThat(out.toString()).containsPattern("\npython +\\d+ .* 1 +2020-01-02\n");
    }

    @Test
    void whatCannotBeReadIsNotLeftOutInSilence() throws IOException {
        Path file = folder.resolve("questions/python/broken.md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "no front matter");
        assertThat(stats(folder.toString())).isZero();
        assertThat(out.toString()).containsPattern("\\n[1-9]\\d* problems? keeps? content out of these counts");
    }

    @Test
    void aFolderThatIsNoneIsNamed() {
        assertThat(stats(folder.resolve("nowhere").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("There is no folder");
    }

    private int stats(String... folders) {
        String[] args = new String[2 + folders.length];
        args[0] = "content";
        args[1] = "stats";
        System.arraycopy(folders, 0, args, 2, folders.length);
        return WhetstoneCommand.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(args);
    }
}
