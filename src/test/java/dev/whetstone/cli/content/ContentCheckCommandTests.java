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

class ContentCheckCommandTests {

    private static final String QUESTION = """
            ---
            id: prints
            title: What it prints
            topic: python
            kind: output
            difficulty: easy
            minutes: 2
            checked: 2026-11-21
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
    void aSoundFolderHasNoProblems() throws IOException {
        write("questions/python/prints.md", QUESTION);
        write("plans/own.yaml", "id: own\ntitle: Own\nabout: One.\ndays: [{theme: One, questions: [prints]}]\n");

        assertThat(check(folder.toString())).isZero();
        assertThat(out.toString()).isEqualToNormalizingNewlines("1 question and 1 plan, no problems.\n");
    }

    @Test
    void problemsNameFileLineAndReason() throws IOException {
        write("questions/python/prints.md", QUESTION.replace("minutes: 2", "minutes: 200"));
        write("plans/own.yaml", "id: own\ntitle: Own\nabout: One.\ndays: [{theme: One, questions: [prints]}]\n");

        assertThat(check(folder.toString())).isEqualTo(1);
        assertThat(out.toString())
                .isEqualToNormalizingNewlines(folder + "/plans/own.yaml:4: there is no question `prints`\n"
                        + folder + "/questions/python/prints.md:7: `minutes` must be at most 60\n"
                        + "2 problems; 0 questions and 0 plans are fine to load.\n");
    }

    @Test
    void anUnfairRubricIsAProblemOnItsLine() throws IOException {
        write(
                "questions/python/prints.md",
                QUESTION.replace("kind: output", "kind: short").replaceAll("(?s)output:.*?---", """
                rubric:
                  points:
                    - id: herbs
                      says: Bananas grow on tall herbs.
                    - id: trees
                      says: Apples grow on small trees.
                ---"""));

        assertThat(check(folder.toString())).isEqualTo(1);
        assertThat(out.toString())
                .startsWith(folder + "/questions/python/prints.md:10: the model answer scores 0.")
                .contains("it must reach 0.70; missed: herbs, trees");
    }

    @Test
    void aQuestionThatAsksWhatAnotherAsksNamesIt() throws IOException {
        write("questions/python/prints.md", QUESTION);
        write("questions/python/also-prints.md", QUESTION.replace("id: prints", "id: also-prints"));

        assertThat(check(folder.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("asks the same as `").contains("(1.00 alike)");
    }

    @Test
    void aQuestionThatTakesLongerToReadThanItsMinutesIsAProblem() throws IOException {
        write("questions/python/prints.md", QUESTION.replace("print(1)", "# word by word\n".repeat(120)));

        assertThat(check(folder.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("prints.md:7: to read its ", "takes more than 2 minutes");
    }

    @Test
    void aHintThatGivesTheAnswerAwayIsAProblem() throws IOException {
        String answer = "Bananas grow on tall herbs. Apples grow on small trees.";
        write(
                "questions/python/prints.md",
                QUESTION.replace("kind: output", "kind: short")
                        .replaceAll("(?s)output:.*?---", """
                rubric:
                  points:
                    - id: herbs
                      says: Bananas grow on tall herbs.
                    - id: trees
                      says: Apples grow on small trees.
                ---""")
                        .replace("One.\n## Model answer\nOne.", answer + "\n## Model answer\n" + answer));

        assertThat(check(folder.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("prints.md:10: hint 1 gives the answer away", "under 0.60");
    }

    @Test
    void aHintThatNamesTheOutputIsAProblem() throws IOException {
        write("questions/python/prints.md", QUESTION.replace("1. One.", "1. `1`"));

        assertThat(check(folder.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("prints.md:3: hint 1 gives the answer away");
    }

    @Test
    void choicesWhoseRightOneStandsAtOnePlaceAreAProblem() throws IOException {
        for (int i = 0; i < 20; i++) {
            choice(i, "  - {text: No, because: It is not.}\n" + "  - {text: Yes, correct: true, because: It is.}\n");
        }

        assertThat(check(folder.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains("content:1: the right one of 2 choices stands at place 2 in 20 of 20 questions");
    }

    @Test
    void choicesWhoseRightOneIsMostlyTheLongestAreAProblem() throws IOException {
        for (int i = 0; i < 20; i++) {
            choice(
                    i,
                    "  - {text: No, because: It is not.}\n  - {text: Or so, because: It is not.}\n"
                            + "  - {text: %s, correct: true, because: It is.}\n"
                                    .formatted(i < 9 ? "Yes because that is how it is made" : "Yes")
                            + "  - {text: Who knows, because: It is known.}\n");
        }

        assertThat(check(folder.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains("content:1: of 4 choices 0 are longer than the right one in 9 of 20 questions");
    }

    private void choice(int number, String choices) throws IOException {
        write(
                "questions/python/picks-" + number + ".md",
                QUESTION.replace("id: prints", "id: picks-" + number)
                        .replace("kind: output", "kind: choice")
                        .replaceAll("(?s)output:.*?---", "choices:\n" + choices + "---"));
    }

    @Test
    void aSheetIsCheckedToo() throws IOException {
        write("questions/python/prints.md", QUESTION);
        write("sheets/mine.md", "no title\n");

        assertThat(check(folder.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("sheets/mine.md:1: must begin with a title");
    }

    @Test
    void aCheckoutOfTheProjectWorksToo() throws IOException {
        write("content/questions/python/prints.md", QUESTION);

        assertThat(check(folder.toString())).isZero();
    }

    @Test
    void aFolderThatIsNotThereIsWrongUsage() {
        assertThat(check(folder + "/nowhere")).isEqualTo(2);
        assertThat(err.toString()).startsWith("There is no folder " + folder);
    }

    @Test
    void aFolderWithoutContentIsWrongUsage() {
        assertThat(check(folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("has neither questions/ nor plans/ in it.");
    }

    @Test
    void theBuiltInContentHasNoProblems() {
        assertThat(check()).as(() -> out.toString()).isZero();
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private int check(String... folders) {
        String[] args = new String[2 + folders.length];
        args[0] = "content";
        args[1] = "check";
        System.arraycopy(folders, 0, args, 2, folders.length);
        return WhetstoneCommand.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(args);
    }
}
