package dev.whetstone.grading.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.question.OutputQuestion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SaidOutputTests {

    private final OutputGrader grader = new OutputGrader();
    private final OutputQuestion lists = Samples.output("[1, 2]\nNone");
    private final OutputQuestion number = Samples.output("3");
    private final OutputQuestion word = Samples.output("done");

    private double score(OutputQuestion question, String answer) {
        return grader.grade(question, answer).score();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I get\n\n[1, 2]\nNone",
                "Line by line:\n[1, 2]\nNone",
                "my guess is [1, 2] / None",
                "[1, 2], None, right?",
                "1st [1, 2]\n2nd None",
                "a) [1, 2]\nb) None",
                "[1, 2].\nNone.",
                "[1, 2]\nNone \ud83d\udc4d",
                "[1, 2]\nNone\n(I think)",
                "[1, 2] (the default is shared)\nNone (print returns that)",
                "hmm tough. [1, 2] None",
                "[1, 2]\nNone\nthe list is the one from the first call",
                "first: [1, 2]\nlast: None",
                "\u2460[1, 2]\n\u2461None",
                "[1, 2] # the list\nNone # from print",
                "easy\n[1, 2]\nNone",
                "stdout:\n[1, 2]\nNone",
                "[1, 2]\nNone\n\nthe last is None since print returns nothing!",
                "let's see:\n[1, 2] both calls share it\nNone as nothing is returned",
                "first -> [1, 2]\nprint(f(1)) -> None",
                "[1, 2]\nand for the second call None",
                "f: [1, 2]\ng: None \ud83d\udc48 nothing is returned",
                "[1, 2] for the first call and None for the second one",
                "f(1):\n[1, 2]\nf(2):\nNone"
            })
    void itStandsInWhatIsSaid(String answer) {
        assertThat(score(lists, answer)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1, 2]\nNone\n5",
                "[1, 2]\nNone\nhello",
                "start\n[1, 2]\nNone",
                "[1, 2]\nNone or an error",
                "I do not get [1, 2]\nNone",
                "[1, 2] [3] None",
                "[[1, 2]\nNone]",
                "[1, 2]\nNone\n[1, 2]\nNone",
                "[1, 2]\nNone and it raises a TypeError",
                "[1, 2]\nNone\nthe last is True since they are equal",
                "I get [1, 2]",
                "[1, 2]\nNone\n\nthe second line can not be None, it is False",
                "[1, 2]\nNone\n\nhm no, the last is False",
                "[1, 2]\nNone\n\nor is it [1]?",
                "```\n[1, 2]\nNone\n```\nno, the last is False",
                "[1, 2] and [3] as well\nNone",
                "[1, 2]\nNone (or True)",
                "[1, 2]\nx\nNone",
                "[1, 2]\nNone\nand a TypeError at the end",
                "[1, 2]\nNone\nand then asyncio.CancelledError",
                "None\n[1, 2]"
            })
    void nothingElseMayBeSaidToBePrinted(String answer) {
        assertThat(score(lists, answer)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"I get 3", "3, right?", "hmm tough, 3 I guess", "my final answer is 3", "well I would say 3!"})
    void aShortOneIsAnnounced(String answer) {
        assertThat(score(number, answer)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "it prints hello 3",
                "hello 3 times",
                "3 times hello",
                "not 3",
                "I get 3 or 4",
                "3.5 I think",
                "I get -3",
                "I get 13",
                "I get 3 hellos",
                "3 and an error"
            })
    void anyOtherWordBesideAShortOneMayBePrinted(String answer) {
        assertThat(score(number, answer)).isZero();
    }

    @Test
    void aWordThatIsPrintedIsFoundToo() {
        assertThat(score(word, "I get done")).isEqualTo(1);
        assertThat(score(word, "I get all done")).isEqualTo(1);
        assertThat(score(word, "undone")).isZero();
        assertThat(score(word, "it is never done")).isZero();
    }

    @Test
    void aLongTextOfPiecesIsRead() {
        assertThat(score(lists, "[1, 2] (a ".repeat(190))).isZero();
        assertThat(score(lists, "a(b\n".repeat(400))).isZero();
    }
}
