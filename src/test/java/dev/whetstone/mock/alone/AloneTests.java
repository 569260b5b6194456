package dev.whetstone.mock.alone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.mock.session.MockSession;
import dev.whetstone.mock.session.MockSessions;
import dev.whetstone.testing.World;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AloneTests {

    private static final Map<String, String> TECHNICAL =
            Map.of("problem-solving", "3", "knowledge", "2", "code-quality", "3", "system-thinking", "3", "hire", "no");
    private static final Map<String, String> PERSONAL =
            Map.of("communication", "3", "collaboration", "3", "growth", "4", "professionalism", "3");

    private final World world = World.begin();

    @Test
    void theBotAsksGradesWhatItCanAndReportsAtTheEnd() {
        world.group("ten");
        assertThat(world.type("ann", "mock alone")).contains("A pair's hour", "40 minutes");
        assertThat(world.type("ann", "mock alone pure nonsense")).contains("There is no scenario");
        assertThat(world.type("ann", "mock alone a pair's hour")).contains("I play the interviewer");
        world.beat();
        MockSession session = only();
        world.press("ann", "mock-here", session.id());
        world.beat();
        assertThat(world.lastWhisper("ann")).contains("Task 1.", "Next").doesNotContain("Script 1", "Expected 1");

        write("k1", "I would ask first.");
        assertThat(world.lastWhisper("ann")).contains("No grader can judge this part");
        world.runFor(Duration.ofMinutes(28));
        write("k2", "A plan is built before anything runs");
        assertThat(world.lastWhisper("ann")).contains("Your answer:");
        assertThat(world.whispers("ann")).doesNotContain("Expected");
        assertThat(world.type("ann", "mock alone pair")).contains("in a session already");
        world.runFor(Duration.ofMinutes(13));

        assertThat(world.lastWhisper("ann"))
                .contains(
                        "The session is over",
                        "Expected 1a.",
                        "Expected 4b.",
                        "answers in part 4 is worth",
                        "Look back");
        step(session, 1, TECHNICAL);
        step(session, 2, PERSONAL);
        assertThat(step(session, 3, Map.of("first", "Calm", "second", "Clear", "work", "Windows", "tags", "sql")))
                .contains("you get it as one message");
        world.beat();
        assertThat(world.lastWhisper("ann")).contains("Your look back", "Windows", "knows the terms");

        world.runFor(Duration.ofHours(25));
        assertThat(world.lastWhisper("ann"))
                .contains("With a night between, half an hour", "recording", "Look back again");
        assertThat(step(session, 1, TECHNICAL)).contains("Go on: 2 of 3");
        assertThat(step(session, 2, PERSONAL)).contains("Go on: 3 of 3");
        step(session, 3, Map.of("first", "Calm", "second", "Clear", "work", "Frames", "tags", "sql"));
        world.beat();
        assertThat(world.lastWhisper("ann"))
                .contains("Your look back", "Frames")
                .doesNotContain("Windows");
        world.runFor(Duration.ofDays(3));
        assertThat(world.chat.privately("ann").stream()
                        .filter(said -> said.text().contains("With a night between")))
                .hasSize(1);
    }

    @Test
    void whoAnswersInsteadOfPressingIsHere() {
        world.group("ten");
        world.type("ann", "mock alone pair");
        world.beat();
        assertThat(world.lastWhisper("ann")).contains("press the button or write something");
        write("k1", "hi there");
        assertThat(world.lastWhisper("ann")).contains("Task 1.");
        assertThat(only().state()).isEqualTo(MockSession.State.RUNNING);
        assertThat(world.type("ann", "mock status")).contains("A pair's hour", "running now");
    }

    @Test
    void whoDoesNotLookBackIsAskedTomorrowAndStillCan() {
        world.group("ten");
        world.type("ann", "mock alone pair");
        world.beat();
        MockSession session = only();
        world.press("ann", "mock-here", session.id());
        world.press("ann", "mock-end-now", session.id() + ";0");
        world.runFor(Duration.ofHours(25));
        assertThat(world.lastWhisper("ann")).contains("You have not looked back yet");

        step(session, 1, TECHNICAL);
        step(session, 2, PERSONAL);
        step(session, 3, Map.of("first", "Calm", "second", "Clear", "work", "Windows"));
        world.beat();

        assertThat(world.lastWhisper("ann")).contains("Your look back", "Windows");
    }

    @Test
    void whatIsChangedIsGradedAsItStandsNowUntilItsPartIsOver() {
        MockSession session = atTheQuestion();
        write("k1", "A guess, score=1");
        assertThat(scores(session)).containsExactly(1.0);

        changes("k1", "1", "Something else, score=0.3");
        assertThat(world.lastWhisper("ann")).contains("Your answer:", "30 %");
        changes("k1", "1", "Something else, score=0.3");
        assertThat(scores(session)).containsExactly(0.3);

        write("k2", "More of it, score=0.6");
        assertThat(world.takesBack("ann", "k2")).isTrue();
        world.beat();
        assertThat(world.lastWhisper("ann")).contains("Taken back");
        assertThat(scores(session)).containsExactly(0.3);
        assertThat(world.takesBack("ann", "k9")).isFalse();

        changes("k1", "2", "At last, score=0.8");
        world.press("ann", "mock-end-now", session.id() + ";3");
        world.beat();
        assertThat(world.lastWhisper("ann")).contains("answers in part 4 is worth 80 %");
        assertThat(world.changes("ann", "k1", "3", "Too late, score=1")).isFalse();
        assertThat(scores(session)).containsExactly(0.8);
    }

    @Test
    void whatIsChangedBeforeItsFirstGradeCameCountsOnce() {
        MockSession session = atTheQuestion();
        world.hears("ann", "k1", "A guess, score=1");
        assertThat(world.changes("ann", "k1", "1", "A guess, score=0.4")).isTrue();
        world.beat();
        assertThat(scores(session)).containsExactly(0.4);
        assertThat(world.whispers("ann")).doesNotContain("100 %");
    }

    @Test
    void aMessageThatComesLateIsNotNewerThanItsChange() {
        MockSession session = atTheQuestion();
        assertThat(world.hearsLate("ann", "k1", "A guess, score=1", Duration.ofSeconds(20)))
                .isTrue();
        assertThat(world.changesLate("ann", "k1", "1", "A guess, score=0.4", Duration.ofSeconds(10)))
                .isTrue();
        world.beat();
        assertThat(scores(session)).containsExactly(0.4);
    }

    @Test
    void whatIsChangedInAPartThatIsOverCountsAsItWasWhichIsSaid() {
        world.group("ten");
        world.type("ann", "mock alone pair");
        world.beat();
        MockSession session = only();
        world.press("ann", "mock-here", session.id());
        world.press("ann", "mock-next", session.id() + ";0");
        world.beat();
        write("k1", "A plan is built first, score=0.7");
        List<Double> before = scores(session);
        world.press("ann", "mock-next", session.id() + ";1");
        world.beat();

        changes("k1", "1", "A plan is built first, score=1");
        assertThat(world.lastWhisper("ann")).contains("That part is over, so what you wrote in it counts as it was");
        assertThat(world.takesBack("ann", "k1")).isTrue();
        world.beat();
        assertThat(scores(session)).isEqualTo(before);
    }

    /** In the last part of a session alone, which plays a question. */
    private MockSession atTheQuestion() {
        world.group("ten");
        world.type("ann", "mock alone pair");
        world.beat();
        MockSession session = only();
        world.press("ann", "mock-here", session.id());
        for (int part = 0; part < 3; part++) {
            world.press("ann", "mock-next", session.id() + ";" + part);
        }
        world.beat();
        return session;
    }

    private List<Double> scores(MockSession session) {
        return world.bean(MockSessions.class).find(session.id()).orElseThrow().results().stream()
                .map(MockSession.Result::score)
                .toList();
    }

    private void changes(String key, String revision, String text) {
        boolean unused = world.changes("ann", key, revision, text);
        world.beat();
    }

    private String step(MockSession session, int step, Map<String, String> values) {
        return world.press(
                "ann", "mock-feedback-form", session.id() + ";" + world.memberId("ann") + ";" + step, values);
    }

    private void write(String key, String text) {
        assertThat(world.hears("ann", key, text)).isTrue();
        world.beat();
    }

    private MockSession only() {
        return world.bean(MockSessions.class).openOf(world.memberId("ann")).get(0);
    }
}
