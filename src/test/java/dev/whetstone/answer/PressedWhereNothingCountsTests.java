package dev.whetstone.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.chat.Mark;
import dev.whetstone.chat.MessageRef;
import dev.whetstone.chat.Reply;
import dev.whetstone.round.Round;
import dev.whetstone.testing.World;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever asks for a message to be counted in a sealed or closed round gets as near to it as the round allows. */
class PressedWhereNothingCountsTests {

    private static final String WORDS = "It builds a plan and waits, score=0.7";

    private final World world = World.begin();

    private String form(Round round, String user) {
        Reply reply = world.pressed(user, "answer", round.id(), Map.of());
        return ((Reply.Open) reply).form().fields().get(0).initial();
    }

    @Test
    void aSealedRoundOffersTheFormWithWhatWasWritten() {
        Round round = world.openFirst("just-lazy", World.sealed());
        world.type("ada", "join");
        MessageRef written = world.say(round, "ada", WORDS);
        assertThat(world.lastWhisper("ada")).contains("sealed", "delete", "Answer");
        assertThat(world.chat.privately("ada"))
                .last()
                .satisfies(
                        said -> assertThat(said.content().blocks().toString()).contains(round.id()));
        world.pressOn(written);
        assertThat(form(round, "ada")).isEqualTo(WORDS);
        world.delete(written);
        assertThat(form(round, "ada"))
                .as("as they were asked to delete it first")
                .isEqualTo(WORDS);
        world.press("ada", "answer-form", round.id(), Map.of("text", "In other words, score=0.9"));
        assertThat(form(round, "ada"))
                .as("what was submitted is not asked for again")
                .isEmpty();
    }

    @Test
    void theFormOfASealedRoundHoldsWhatTheMessageSaysNow() {
        Round round = world.openFirst("just-lazy", World.sealed());
        world.type("ada", "join");
        world.say(round, "ada", "good morning");
        assertThat(form(round, "ada")).isEmpty();
        MessageRef written = world.say(round, "ada", "It builds a plan");
        world.edit(written, WORDS);
        world.say(round, "ada", "oh, sorry");
        assertThat(form(round, "ada")).isEqualTo(WORDS);
        assertThat(form(round, "ben")).as("nobody else's words").isEmpty();
    }

    @Test
    void afterTheCloseThePressMakesItPractice() {
        Round round = world.openFirst("just-lazy");
        world.say(round, "ada", "It builds a plan, score=0.5");
        world.pause();
        MessageRef talk = world.say(round, "ada", "It builds a plan and waits, score=1");
        assertThat(world.chat.signOn(talk)).contains(Mark.UNCOUNTED);
        world.runTo(World.NINE.plus(Duration.ofHours(11)));
        world.pressOn(talk);
        assertThat(world.lastWhisper("ada")).contains("That round is closed, so this is practice");
        assertThat(world.chat.signOn(talk)).contains(Mark.GRADED);
        assertThat(world.type("ada", "why")).contains("50 % of 20").doesNotContain("100 %");
    }

    @Test
    void aPressThatWasRefusedIsHeardAgainLater() {
        Round round = world.openFirst("just-pick");
        world.say(round, "ada", "B");
        world.pause();
        MessageRef second = world.say(round, "ada", "no wait, A");
        world.pressOn(second);
        assertThat(world.lastWhisper("ada")).contains("your first choice stands");
        world.runTo(World.NINE.plus(Duration.ofHours(11)));
        world.pressOn(second);
        assertThat(world.lastWhisper("ada")).contains("this is practice", "You chose A");
    }

    @Test
    void theButtonOfAClosedRoundNamesWhatCanStillBeDone() {
        Round round = world.openFirst("just-lazy");
        world.runTo(World.NINE.plus(Duration.ofHours(11)));
        assertThat(world.press("ada", "answer", round.id())).contains("closed", "practice", "model answer is in");
    }
}
