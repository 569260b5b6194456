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
        assertThat(grade.verdict()).matches("You chose \\*\\*[BC]\\*\\*\\. That is not it\\.");
        assertThat(grade.explanation())
                .contains("✓ **A** Because of A list `[1]`.", "✗ **B**")
                .startsWith(grade.verdict());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "z", "d", "4", "0", "a list", "🙂", "hello all", "is this e.g. a trick"})
    void whatIsNoOptionIsRefusedInOneSentence(String answer) {
        assertThat(grader.refusal(question, answer))
                .contains("That is not one of the options: answer with a letter from A to C.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I think it is a",
                "A) a list",
                "option a because b makes no sense",
                "the first one",
                "A.",
                "a - since brackets make lists",
                "I'd go with A",
                "It's A!",
                "my answer is A",
                "the answer is 1",
                "not B but A",
                "definitely not b or c, so A",
                "I don't think it is C, I say A",
                "> a",
                "||A||",
                "**A**",
                "**A** because of the brackets",
                "A, because a tuple has round ones",
                "It is a list [1] I think",
                "I guess option 1",
                "B is wrong, A",
                "(A) for sure",
                "\u200bA",
                "```\nA\n```",
                "a\nbecause it has brackets",
                "#1",
                "'a'",
                "_a_",
                "\ud83c\udde6",
                "B? no, A",
                "C, no wait, A",
                "first B, but now A",
                "between B and A I take A",
                "I'm between B and A but A",
                "~~b~~ a",
                "\ud83c\udd70\ufe0f",
                "\u24b6",
                "ay",
                "option one",
                "A, as round brackets (B) make a tuple",
                "I was going to say B but it has brackets, so A",
                "first thought C, so A",
                "B \u274c A \u2705 C \u274c",
                "A is the one. B would need round brackets",
                "A, \"brackets\" rule out B and C",
                "A! B has round brackets",
                "was B, now A",
                "edit: A (was B)",
                "between B and A: A",
                "B? hmm, round brackets. A then",
                "I'll say 1",
                ":regional_indicator_a:",
                "\u7b54\u6848\u662fA",
                "my first instinct was B but the brackets... A"
            })
    void aSentenceThatChoosesPicksAnOption(String answer) {
        assertThat(grader.refusal(question, answer)).isEmpty();
        assertThat(grader.grade(question, answer).score()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I think it is b",
                "C) nothing",
                "the second one",
                "the last one",
                "B, A would be a list",
                "I say (c)",
                "B, I would not go with A",
                "~~a~~ b",
                "bee"
            })
    void aSentenceThatChoosesAnotherIsWrong(String answer) {
        assertThat(grader.refusal(question, answer)).isEmpty();
        assertThat(grader.grade(question, answer).score()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not A",
                "either A or B",
                "A or B",
                "a or c, not sure",
                "It can't be A",
                "A and B",
                "A? B? C?",
                "A is wrong",
                "neither A nor B",
                "I don't think it is A",
                "anything but A",
                "I'd never go with A",
                "no idea, b or maybe a?",
                "a/b",
                "A is a trap",
                "everyone says A",
                "A \u274c",
                "I had A but deleted it",
                "A, no wait",
                "A unless it is a trick",
                "leaning A but B works too, can't decide",
                "I'd love to say A",
                "who said A?",
                "no a",
                "A!? no",
                "A is overkill",
                "I vote against A",
                "nicht A",
                "\u4e0d\u662fA"
            })
    void whatLeavesItOpenIsAskedForOneLetter(String answer) {
        assertThat(grader.refusal(question, answer))
                .contains("I cannot tell which one you mean: answer with one letter from A to C.");
        assertThat(grader.grade(question, answer).score()).isZero();
    }

    @Test
    void anOptionsTextWinsOverAnotherOptionsNumber() {
        ChoiceQuestion numbers = Samples.choice("2", "1", "3");

        assertThat(grader.grade(numbers, "2").score()).isEqualTo(1);
        assertThat(grader.grade(numbers, "1").score()).isZero();
    }

    @Test
    void wordsOfAnOptionPickItWhereNoOtherIsNamed() {
        ChoiceQuestion classes = Samples.choice(
                "Glacier Instant Retrieval", "Glacier Flexible Retrieval", "60, 60 and 60", "10, 20 and 60");

        assertThat(grader.grade(classes, "glacier instant").score()).isEqualTo(1);
        assertThat(grader.grade(classes, "instant retrieval for sure").score()).isEqualTo(1);
        assertThat(grader.grade(classes, "60, 60, 60").verdict()).startsWith("You chose **C**");
        assertThat(grader.refusal(classes, "glacier retrieval")).isPresent();
        assertThat(grader.refusal(classes, "instant")).isPresent();
        assertThat(grader.refusal(classes, "not instant retrieval")).isPresent();
        assertThat(grader.refusal(classes, "instant or flexible retrieval")).isPresent();
        assertThat(grader.refusal(classes, "I once paid far too much for instant retrieval"))
                .isPresent();
    }

    @Test
    void aHugeAnswerIsRefused() {
        assertThat(grader.refusal(question, "a".repeat(100_000))).isPresent();
    }

    @Test
    void wordsThatOneOptionAloneHasPickIt() {
        ChoiceQuestion stores = Samples.choice(
                "Parquet, partitioned by day", "JSON that is compressed, partitioned by day", "More memory");

        assertThat(grader.grade(stores, "parquet partitioned by day").score()).isEqualTo(1);
        assertThat(grader.grade(stores, "the parquet one").score()).isEqualTo(1);
        assertThat(grader.refusal(stores, "partitioned by day")).isPresent();
        assertThat(grader.refusal(stores, "the day one")).isPresent();
        assertThat(grader.grade(stores, "the memory one").score()).isZero();
        assertThat(grader.refusal(stores, "the memory one")).isEmpty();
    }
}
