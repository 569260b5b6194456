package dev.whetstone.mock.alone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.mock.session.MockSession;
import dev.whetstone.mock.session.MockSessions;
import dev.whetstone.testing.World;
import java.time.Duration;
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
    }

    @Test
    void whoDoesNotLookBackIsAskedTomorrowAndStillCan() {
        world.group("ten");
        world.type("ann", "mock alone pair");
        world.beat();
        MockSession session = only();
        world.press("ann", "mock-here", session.id());
        world.press("ann", "mock-end", session.id() + ";0");
        world.runFor(Duration.ofHours(25));
        assertThat(world.lastWhisper("ann")).contains("You have not looked back yet");

        step(session, 1, TECHNICAL);
        step(session, 2, PERSONAL);
        step(session, 3, Map.of("first", "Calm", "second", "Clear", "work", "Windows"));
        world.beat();

        assertThat(world.lastWhisper("ann")).contains("Your look back", "Windows");
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
