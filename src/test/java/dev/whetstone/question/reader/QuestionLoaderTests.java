package dev.whetstone.question.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.question.Problem;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.question.content.ContentFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionLoaderTests {

    private static final String OUTPUT = """
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

    @Test
    void aBrokenFileIsAProblemAndLeavesTheRestAlone() {
        QuestionBank bank = new QuestionLoader()
                .layer(List.of(file("python/prints.md", OUTPUT), file("python/broken.md", "no front matter")))
                .bank();

        assertThat(bank.find("prints")).isPresent();
        assertThat(bank.problems())
                .containsExactly(
                        new Problem("python/broken.md", 1, "must begin with front matter between two lines of ---"));
    }

    @Test
    void aLaterLayerReplacesAQuestionOfTheSameId() {
        QuestionBank bank = new QuestionLoader()
                .layer(List.of(file("python/prints.md", OUTPUT)))
                .layer(List.of(file("own/python/prints.md", OUTPUT.replace("What it prints", "Ours"))))
                .bank();

        assertThat(bank.all()).extracting(question -> question.head().title()).containsExactly("Ours");
        assertThat(bank.problems()).isEmpty();
    }

    @Test
    void aBrokenFileInALaterLayerDoesNotTakeTheEarlierOneAway() {
        QuestionBank bank = new QuestionLoader()
                .layer(List.of(file("python/prints.md", OUTPUT)))
                .layer(List.of(file("own/python/prints.md", OUTPUT.replace("minutes: 2", "minutes: 99"))))
                .bank();

        assertThat(bank.find("prints")).isPresent();
        assertThat(bank.problems())
                .extracting(Problem::toString)
                .containsExactly("own/python/prints.md:7: `minutes` must be at most 60");
    }

    @Test
    void anIdThatIsTakenInTheSameLayerIsAProblem() {
        QuestionBank bank = new QuestionLoader()
                .layer(List.of(
                        file("python/prints.md", OUTPUT),
                        file("sql/prints.md", OUTPUT.replace("topic: python", "topic: sql"))))
                .bank();

        assertThat(bank.all()).hasSize(1);
        assertThat(bank.problems())
                .extracting(Problem::toString)
                .containsExactly("sql/prints.md:2: the id is taken by python/prints.md");
    }

    @Test
    void anOutputQuestionNeedsItsProgramInAFence() {
        QuestionBank bank = new QuestionLoader()
                .layer(List.of(file("python/prints.md", OUTPUT.replace("```python\nprint(1)\n```", "print(1)"))))
                .bank();

        assertThat(bank.problems())
                .extracting(Problem::toString)
                .containsExactly("python/prints.md:14: the program must stand in a fenced block");
    }

    private static ContentFile file(String path, String text) {
        return new ContentFile(path, text);
    }
}
