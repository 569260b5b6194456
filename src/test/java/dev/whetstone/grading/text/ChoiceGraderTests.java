package dev.whetstone.grading.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.grading.Grade;
import dev.whetstone.question.ChoiceQuestion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChoiceGraderTests {

    private final ChoiceGrader grader = new ChoiceGrader();
    private final ChoiceQuestion question = Samples.choice("A list `[1]`", "A tuple", "Nothing");

    @ParameterizedTest
    @ValueSource(
            strings = {"A", "a", " a) ", "(A)", "a.", "1", "option a", "Answer: A", "a list [1]", "A  list `[1]`", "`a`"
            })
    void textLetterAndNumberPickAnOption(String answer) {
        assertThat(grader.refusal(question, answer)).isEmpty();
        assertThat(grader.grade(question, answer).score()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"b", "2", "a tuple", "C", "nothing"})
    void anotherOptionIsWrong(String answer) {
        Grade grade = grader.grade(question, answer);

        assertThat(grade.score()).isZero();
        assertThat(grade.verdict()).isEqualTo("That is not it.");
        assertThat(grade.explanation()).contains("✓ **A** Because of A list `[1]`.", "✗ **B**");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "z", "d", "4", "0", "a list", "a b", "🙂"})
    void whatIsNoOptionIsRefusedInOneSentence(String answer) {
        assertThat(grader.refusal(question, answer))
                .contains("That is not one of the options: answer with a letter from A to C.");
    }

    @Test
    void anOptionsTextWinsOverAnotherOptionsNumber() {
        ChoiceQuestion numbers = Samples.choice("2", "1", "3");

        assertThat(grader.grade(numbers, "2").score()).isEqualTo(1);
        assertThat(grader.grade(numbers, "1").score()).isZero();
    }

    @Test
    void aHugeAnswerIsRefused() {
        assertThat(grader.refusal(question, "a".repeat(100_000))).isPresent();
    }
}
