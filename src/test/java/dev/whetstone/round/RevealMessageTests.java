package dev.whetstone.round;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.chat.Block;
import dev.whetstone.question.Body;
import dev.whetstone.question.Coaching;
import dev.whetstone.question.Difficulty;
import dev.whetstone.question.Head;
import dev.whetstone.question.OutputQuestion;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RevealMessageTests {

    private static final Head HEAD =
            new Head("lazy", "Lazy", "spark", Difficulty.EASY, 2, LocalDate.of(2026, 1, 1), List.of());

    @Test
    void whatAnInterviewerListensForFollowsTheModelAnswer() {
        Coaching coaching = new Coaching(
                List.of("The plan\nby name", "An action"), List.of("Why"), List.of("Apache Spark 4.0: RDD guide"));
        assertThat(RevealMessage.of(question(new Body("?", List.of(), "A plan.", List.of("And?"), coaching))))
                .endsWith(
                        new Block.Prose("**An interviewer listens for**\n- The plan by name\n- An action"),
                        new Block.Prose("**A weak answer misses**\n- Why"),
                        new Block.Prose("**An interviewer might go on with**\n- And?"),
                        new Block.Prose("**To read on**\n- Apache Spark 4.0: RDD guide"));
    }

    @Test
    void nothingIsSaidWhereAnAuthorSaysNothing() {
        assertThat(RevealMessage.of(question(new Body("?", List.of(), "A plan.", List.of()))))
                .hasSize(2);
    }

    private static OutputQuestion question(Body body) {
        return new OutputQuestion(HEAD, body, "1\n", List.of());
    }
}
