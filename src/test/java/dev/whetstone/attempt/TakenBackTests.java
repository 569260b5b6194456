package dev.whetstone.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.chat.MessageRef;
import dev.whetstone.round.Round;
import dev.whetstone.testing.MemoryPlatform;
import dev.whetstone.testing.World;
import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever deletes an answer is told what that did, what counts now and whether they may answer again. */
class TakenBackTests {

    private final World world = World.begin();
    private Round round;

    @BeforeEach
    void open() {
        round = world.openFirst("just-lazy");
    }

    /** What ada is told when this message of hers is deleted. */
    private String deleting(MessageRef message) {
        return after("ada", () -> world.delete(message));
    }

    private String after(String user, Runnable act) {
        int before = world.chat.privately(user).size();
        act.run();
        return world.chat.privately(user).stream()
                .skip(before)
                .map(MemoryPlatform.Said::text)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void theOnlyAnswerIsTakenBackAndTheNextOneCostsALittle() {
        MessageRef given = world.say(round, "ada", "It builds a plan, score=0.5");
        assertThat(deleting(given))
                .contains("taken back", "nothing of yours counts", "You may answer again", "costs 5 %");
        world.pause();
        world.say(round, "ada", "It builds a plan and waits, score=1");
        assertThat(world.lastWhisper("ada")).contains("19 of 20 points");
    }

    /** Its author was never told a grade, so no word may say so. */
    @Test
    void whatIsDeletedBeforeItWasGradedIsSaidToCostWhatItDoes() {
        world.grader().away().set(true);
        MessageRef given = world.say(round, "ada", "It builds a plan, score=0.5");
        world.delete(given);
        world.grader().away().set(false);
        world.runFor(Duration.ofMinutes(5));
        assertThat(world.whispers("ada"))
                .contains("taken back", "costs 5 % of the points, because this one was worth something")
                .doesNotContain("told you");
    }

    @Test
    void whatWasWorthNothingCostsNothing() {
        MessageRef given = world.say(round, "ada", "Lazy means that the cluster sleeps, score=0");
        assertThat(deleting(given)).contains("taken back", "You may answer again", "at no cost");
        world.pause();
        world.say(round, "ada", "It builds a plan and waits, score=1");
        assertThat(world.lastWhisper("ada")).contains("20 of 20 points");
    }

    @Test
    void anotherAnswerGoesOnCounting() {
        MessageRef first = world.say(round, "ada", "It builds a plan, score=0.5");
        world.pause();
        world.say(round, "ada", "answer: It builds a plan and waits, score=0.7");
        assertThat(deleting(first)).contains("taken back", "Your other answer").doesNotContain("nothing of yours");
    }

    @Test
    void aPieceIsTakenOutAndTheRestCounts() {
        world.say(round, "ada", "It builds a plan, score=0.5");
        MessageRef piece = world.say(round, "ada", "which is optimised as a whole");
        assertThat(deleting(piece)).contains("taken out of your answer", "what is left of it counts");
    }

    @Test
    void aChoiceThatIsDeletedIsGoneForGood() {
        world.clear();
        Round pick = world.openFirst("just-pick");
        MessageRef choice = world.say(pick, "ada", "B");
        assertThat(deleting(choice)).contains("taken back", "one attempt").doesNotContain("answer again");
        assertThat(after("ada", () -> world.press("ada", "choose", pick.id() + "|A")))
                .contains("one attempt", "nothing is counted")
                .doesNotContain("stands");
    }

    @Test
    void afterTheCloseTheAnswerCountsAsItStood() {
        MessageRef given = world.say(round, "ada", "It builds a plan, score=0.5");
        world.runTo(World.NINE.plus(Duration.ofHours(11)));
        assertThat(deleting(given)).contains("The round is closed", "goes on counting");
    }

    @Test
    void aLookCostsThePointsOfTheNextAnswerToo() {
        MessageRef given = world.say(round, "ada", "It builds a plan, score=0.5");
        world.press("ada", "show", round.id() + "|yes");
        assertThat(deleting(given))
                .contains("You may answer again", "without points")
                .doesNotContain("5 %");
    }

    @Test
    void aRemarkThatNeverCountedIsDeletedWithoutAWord() {
        world.say(round, "ada", "It builds a plan, score=0.5");
        world.pause();
        MessageRef talk = world.say(round, "ada", "what do the others think?");
        MessageRef late = world.say(round, "ada", "I wonder about the optimizer too");
        assertThat(deleting(talk)).isEmpty();
        assertThat(deleting(late)).isEmpty();
        MessageRef passed = world.say(round, "ben", "I have no idea, score=0");
        assertThat(after("ben", () -> world.delete(passed))).isEmpty();
    }

    @Test
    void theWordIsSaidOnceHoweverOftenTheDeletionArrives() {
        MessageRef given = world.say(round, "ada", "It builds a plan, score=0.5");
        world.delete(given);
        assertThat(deleting(given)).isEmpty();
        assertThat(world.whispers("ada")).containsOnlyOnce("taken back");
    }
}
