package dev.whetstone.mock.buttons;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.mock.session.Course;
import dev.whetstone.mock.session.MockSession;
import dev.whetstone.mock.session.MockSessions;
import dev.whetstone.mock.session.PlayedPair;
import dev.whetstone.testing.MemoryPlatform;
import dev.whetstone.testing.World;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SpokenMovesTests {

    private final World world = World.begin();
    private int written;

    private void alone() {
        world.group("ten");
        world.type("ann", "mock alone pair");
        world.beat();
        world.press("ann", "mock-here", session().id());
        world.beat();
    }

    private MockSession session() {
        return world.bean(MockSessions.class).openOf(world.memberId("ann")).get(0);
    }

    private Course course() {
        return session().course().orElseThrow();
    }

    private String write(String text) {
        assertThat(world.hears("ann", "k" + written++, text)).isTrue();
        world.beat();
        return world.lastWhisper("ann");
    }

    @Test
    void whoPlaysAloneNamesAButtonAndItIsPressed() {
        alone();
        write("pause please");
        assertThat(course().isPaused()).isTrue();
        assertThat(write("wait")).contains("The clock stands already");
        write("/go on");
        assertThat(course().isPaused()).isFalse();
        assertThat(write("continue")).contains("The clock runs");
        write("5 more minutes");
        while (write("more time").contains("Five minutes more")) {
            assertThat(course().isPaused()).isFalse();
        }
        assertThat(write("more time")).contains("all the extra minutes there are, so nothing was changed");
        assertThat(write("swap roles")).contains("You play alone");

        assertThat(write("STOP")).contains("I took “STOP” as the button End", "Really end it?");
        assertThat(session().state()).isEqualTo(MockSession.State.RUNNING);
        assertThat(course().part()).isZero();
        assertThat(write("Next!")).contains("Task 2");
        assertThat(world.whispers("ann")).contains("I took “Next!” as the button Next, not as an answer.");
        assertThat(course().part()).isEqualTo(1);
        assertThat(session().results()).isEmpty();
    }

    @Test
    void aWordThatIsTheAnswerIsTheAnswer() {
        alone();
        write("done");
        write("skip");
        write("next");
        assertThat(course().part()).isEqualTo(3);
        assertThat(write("pass")).contains("Your answer:", "100 %");
        assertThat(course().part()).isEqualTo(3);
        assertThat(write("next I would look at the plan, score=0.7")).contains("70 %");
        assertThat(session().results()).hasSize(2);
        assertThat(session().state()).isEqualTo(MockSession.State.RUNNING);
    }

    /** The word about it is tried until it is said; the button is pressed once. */
    @Test
    void aButtonIsPressedOnceThoughTheWordAboutItCannotBeSaidAtFirst() {
        alone();
        world.chat.trouble("dm-ann", MemoryPlatform.Trouble.UNREACHABLE);
        assertThat(world.hears("ann", "k", "more time")).isTrue();
        world.beat();
        Course pressed = course();
        world.runFor(Duration.ofMinutes(2));
        assertThat(course()).isEqualTo(pressed);
        world.chat.trouble("dm-ann", null);
        world.runFor(Duration.ofMinutes(1));
        assertThat(course()).isEqualTo(pressed);
        assertThat(world.whispers("ann"))
                .contains("I took “more time” as the button 5 minutes more")
                .doesNotContain("nothing was changed");
    }

    @Test
    void anInterviewersWordGoesToTheCandidateAndTheButtonIsOffered() {
        PlayedPair pair = PlayedPair.running("pair");
        int part = pair.part();
        assertThat(pair.world.type("ben", "mock status")).contains("You are the interviewer; roles change");
        pair.write("ben", "k1", "next");
        assertThat(pair.world.lastWhisper("ben")).contains("If “next” was meant for me, press the button", "Next");
        assertThat(pair.heard("ann", "next")).isEqualTo(1);
        assertThat(pair.part()).isEqualTo(part);
        pair.write("ann", "k2", "next");
        assertThat(pair.heard("ann", "meant for me")).isZero();
        assertThat(pair.part()).isEqualTo(part);
    }

    @Test
    void whoSaysInWordsThatTheyAreHereIs() {
        PlayedPair pair = PlayedPair.confirmed("pair");
        assertThat(pair.world.hears("ann", "k0", "I'm here")).isFalse();
        pair.world.runFor(Duration.ofHours(1));
        assertThat(pair.world.hears("ann", "k1", "What is a window function?")).isFalse();
        assertThat(pair.write("ann", "k2", "I'm here")).isTrue();
        assertThat(pair.world.lastWhisper("ann")).contains("It begins as soon as the other one is");
        assertThat(pair.write("ben", "k3", "Hi, I am here!")).isTrue();
        assertThat(pair.now().state()).isEqualTo(MockSession.State.RUNNING);
    }

    @Test
    void whatCannotBeDoneSaysWhy() {
        PlayedPair pair = PlayedPair.running("pair");
        String about = PlayedPair.ID + ";" + pair.part();
        while (pair.world.press("ben", "mock-more", about).equals("Five minutes more.")) {
            pair.world.beat();
        }
        assertThat(pair.world.press("ben", "mock-more", about)).contains("all the extra minutes there are");
        assertThat(pair.world.press("ben", "mock-swap", about)).contains("You change roles");
        assertThat(pair.world.press("ben", "mock-swap", about)).contains("already, or this is the last one");
    }
}
