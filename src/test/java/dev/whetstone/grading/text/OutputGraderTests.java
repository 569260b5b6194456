package dev.whetstone.grading.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.grading.Grade;
import dev.whetstone.question.OutputQuestion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    @ValueSource(
            strings = {
                "I think:\n```\n[1, 2]\nNone\n```",
                "I think:\n[1, 2]\nNone",
                "> [1, 2]\n> None",
                "I think:\n> [1, 2]\n> None",
                "1. [1, 2]\n2. None",
                "- [1, 2]\n- None",
                "line 1: [1, 2]\nline 2: None",
                "||[1, 2]\nNone||",
                "||```\n[1, 2]\nNone\n```||",
                "[1, 2]\nNone\nbecause print returns nothing",
                "[1, 2]\nNone because print returns nothing",
                "[1, 2]\nNone\n\nThe list is changed in place.",
                "It prints `[1, 2]` and then `None`",
                "output: [1, 2] None",
                "```\n[2, 1]\nNone\n```\nno, wait:\n```\n[1, 2]\nNone\n```",
                "\ufeff[1,\u00a02]\nNone",
                "Output:\n[1, 2]\nNone"
            })
    void whatSurroundsTheOutputDoesNotMatter(String answer) {
        assertThat(grader.grade(question, answer).score()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 or 2 or 3",
                "2 or maybe 1",
                "either 1 or 2",
                "1\n2\n3",
                "`2` or `1`",
                "`1` or `2`",
                "```\n1\n```\nor\n```\n2\n```",
                "```2```\nor ```1```",
                "not 1",
                "It does not print 1",
                "1 if the list is shared, else 2",
                "1. 1\n2. 2",
                "1, 2, 3",
                "1 but maybe 2",
                "1 then it raises an error",
                "> 1\nno idea"
            })
    void aGuessThatLeavesAChoiceNeverPasses(String answer) {
        assertThat(grader.grade(Samples.output("1"), answer).score()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "['pen'], ['ink'], {'a': ['pen', 'cup']}, True",
                "['pen']\n['ink']\n{'a':['pen','cup']}\nTrue",
                "[\"pen\"]\n[\"ink\"]\n{\"a\": [\"pen\", \"cup\"]}\nTrue",
                "['pen'] ['ink'] {'a': ['pen', 'cup']} True",
                "[ 'pen' ]\n\n['ink']\n\n{ 'a' : [ 'pen' , 'cup' ] }\ntrue",
                "['pen'] / ['ink'] / {'a': ['pen', 'cup']} / True",
                "['pen'] -> ['ink'] -> {'a': ['pen', 'cup']} -> TRUE",
                "['pen'], then ['ink'], then {'a': ['pen', 'cup']} and True",
                "[‘pen’], [‘ink’], {“a”: [“pen”, “cup”]}, True",
                "['pen'], ['ink'], {'a': ['pen', 'cup']}, True because the list is made once"
            })
    void theLayoutDoesNotMatter(String answer) {
        assertThat(grader.grade(Samples.output("['pen']\n['ink']\n{'a': ['pen', 'cup']}\nTrue"), answer)
                        .score())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "inner: 2\nfull: (5, True)",
                "inner = 2\nfull = (5,true)",
                "inner=2, full=(5, True)",
                "inner 2; full (5, True)"
            })
    void aNameMayBeFollowedByASign(String answer) {
        assertThat(grader.grade(Samples.output("inner 2\nfull (5, True)"), answer)
                        .score())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 2 3                 | 1\\n2\\n3
            {"a": true}           | {'a': true}
            {"a": true}           | {"a": True}
            none                  | None
            b'True'               | b'true'
            a,b                   | a, b
            ab                    | a b
            ['a b']               | ['ab']
            ['a,b']               | ['a, b']
            it's [1, 2]           | its [1, 2]
            [1, 2]                | 1, 2
            1 2                   | 1: 2
            inner: 2              | inner 2
            """)
    void theLayoutMattersWhereTheProgramMakesIt(String printed, String answer) {
        assertThat(grader.grade(Samples.output(printed), answer.replace("\\n", "\n"))
                        .score())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(1, 2)\nNone", "'[1, 2]'\nNone", "1, 2\nNone"})
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

    /** An expression that can part a run of empty lines in many ways would not come to an end. */
    @Test
    void manyEmptyLinesAreSoonSeenToBeWrong() {
        Grade grade = grader.grade(Samples.output("a\n\n\n\n\nb"), "a" + "\n".repeat(15_000) + "c");

        assertThat(grade.score()).isZero();
        assertThat(grader.grade(Samples.output("a\n\nb"), "a, b").score()).isEqualTo(1);
    }

    @Test
    void aHugeAnswerIsWrongAndSaysWhatWasRead() {
        assertThat(grader.grade(question, "1".repeat(100_000)).verdict()).contains("Only the first 20000 characters");
    }
}
