package dev.whetstone.grading.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.grading.Grade;
import dev.whetstone.question.OutputQuestion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputGraderTests {

    private final OutputGrader grader = new OutputGrader();
    private final OutputQuestion question = Samples.output("[1, 2]\nNone", "[1, 2] None");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1, 2]\nNone",
                "[1, 2]  \r\nNone\r\n",
                "\n\n  [1,   2]\n\tNone\n",
                "```\n[1, 2]\nNone\n```",
                "```text\n[1, 2]\nNone\n```",
                "```[1, 2]\nNone```",
                "[1, 2] None",
                "`[1, 2] None`"
            })
    void blanksLineEndsAndFencesDoNotMatter(String answer) {
        assertThat(grader.grade(question, answer).score()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1, 2]\nnone", "[1,2]\nNone", "(1, 2)\nNone", "[1, 2]\n\nNone", "'[1, 2]'\nNone"})
    void everythingElseDoesAndANearMissIsCalledClose(String answer) {
        Grade grade = grader.grade(question, answer);

        assertThat(grade.score()).isZero();
        assertThat(grade.verdict()).startsWith("Close:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[2, 1]\nNone", "None", "[1, 2]", "[]", "12None4", "```"})
    void aWrongOutputIsWrong(String answer) {
        Grade grade = grader.grade(question, answer);

        assertThat(grade.score()).isZero();
        assertThat(grade.verdict()).isEqualTo("That is not what it prints.");
        assertThat(grade.explanation()).isEqualTo("It prints:\n```text\n[1, 2]\nNone\n```");
    }

    @Test
    void signsOfArithmeticAreNoNearMiss() {
        assertThat(grader.grade(Samples.output("-1"), "1").verdict()).isEqualTo("That is not what it prints.");
    }

    @Test
    void anEmptyAnswerIsRefused() {
        assertThat(grader.refusal(question, "``` ```")).isPresent();
        assertThat(grader.refusal(question, "0")).isEmpty();
    }

    @Test
    void aHugeAnswerIsWrongAndSaysWhatWasRead() {
        assertThat(grader.grade(question, "1".repeat(100_000)).verdict()).contains("Only the first 20000 characters");
    }
}
