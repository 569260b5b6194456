package dev.whetstone.mock.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.chat.Reply;
import dev.whetstone.testing.MemoryPlatform.Trouble;
import dev.whetstone.testing.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JournalTests {

    private final World world = World.begin();

    @BeforeEach
    void group() {
        world.group("ten");
    }

    @Test
    void anEntryIsItsAuthorsAloneAndCanBeFoundAndTakenAlong() {
        assertThat(world.typed("ann", "journal")).isInstanceOf(Reply.Open.class);
        assertThat(write("", "The join was fast", "Window functions", "", "7"))
                .contains("entry 1")
                .doesNotContain("remind");
        assertThat(write("", "Talked calmly", "Skew", "Read about salting", "1"))
                .contains("entry 2", "I remind you");

        assertThat(world.type("ann", "journal WINDOW functions"))
                .contains("Window functions")
                .doesNotContain("Skew");
        assertThat(world.type("ann", "journal all")).contains("Window functions", "Skew");
        assertThat(world.type("ann", "journal nonsense")).contains("No entry of yours");
        assertThat(world.type("ben", "journal window")).contains("Your journal is empty");
        assertThat(world.type("ann", "export mine")).contains("Read about salting");
        assertThat(world.type("ben", "export mine")).doesNotContain("Read about salting");
        assertThat(world.type("admin", "export all")).doesNotContain("Read about salting");
    }

    @Test
    void nothingIsKeptOfAnEmptyForm() {
        assertThat(write("", " ", "", "", "7")).contains("nothing was kept");
    }

    @Test
    void whatToDoNextComesBackOnItsMorningUntilItIsDone() {
        write("", "", "", "Read about salting", "1");
        world.runTo(Instant.parse("2026-03-03T08:59:00Z"));
        assertThat(world.whispers("ann")).doesNotContain("salting");

        world.runTo(Instant.parse("2026-03-03T09:30:00Z"));
        assertThat(told("salting")).isEqualTo(1);
        String id = world.bean(Journal.class).of(world.memberId("ann")).get(0).id();
        assertThat(world.press("ben", "journal-done", id)).contains("nothing was changed");
        assertThat(world.press("ann", "journal-later", id)).contains("again in a week");

        world.runTo(Instant.parse("2026-03-10T09:30:00Z"));
        assertThat(told("salting")).isEqualTo(2);
        assertThat(world.press("ann", "journal-done", id)).contains("Well done");
        world.runFor(Duration.ofDays(20));
        assertThat(told("salting")).isEqualTo(2);
        assertThat(world.type("ann", "journal all")).contains("Next (done)");
    }

    @Test
    void theWeekIsAskedForOnSundayAndTheCareerOnceAMonth() {
        write("", "Calm", "", "", "never");
        world.runTo(Instant.parse("2026-03-08T18:30:00Z"));
        assertThat(told("How was your week?")).isEqualTo(1);

        world.runTo(Instant.parse("2026-04-05T18:30:00Z"));
        assertThat(told("How was your week?")).isEqualTo(4);
        assertThat(told("your CV, your portfolio and the people you know")).isEqualTo(1);
        assertThat(((Reply.Open) world.pressed("ann", "journal-open", "month", Map.of()))
                        .form()
                        .fields())
                .hasSize(5);

        world.press("ann", "journal-quiet", "");
        world.runFor(Duration.ofDays(14));
        assertThat(told("How was your week?")).isEqualTo(4);
    }

    @Test
    void whatMayHaveBeenSaidIsLookedForAndSaidWhereItWasNot() {
        write("", "Calm", "", "Read about salting", "1");
        for (Trouble trouble : List.of(Trouble.AMBIGUOUS, Trouble.LOST)) {
            long before = told("How was your week?");
            world.chat.trouble("dm-ann", trouble);
            world.runFor(Duration.ofDays(7));
            world.chat.trouble("dm-ann", null);
            world.runFor(Duration.ofMinutes(10));
            assertThat(told("How was your week?")).as("%s", trouble).isEqualTo(before + 1);
            assertThat(told("salting")).as("%s", trouble).isEqualTo(1);
        }
    }

    @Test
    void whatToDoNextThatWasLostIsSaidAgainAndALaterOneIsAnother() {
        write("", "", "", "Read about salting", "1");
        world.chat.trouble("dm-ann", Trouble.LOST);
        world.runTo(Instant.parse("2026-03-03T09:30:00Z"));
        world.chat.trouble("dm-ann", Trouble.AMBIGUOUS);
        world.runTo(Instant.parse("2026-03-03T09:40:00Z"));
        assertThat(told("salting")).isEqualTo(1);
        world.press(
                "ann",
                "journal-later",
                world.bean(Journal.class).of(world.memberId("ann")).get(0).id());
        world.chat.trouble("dm-ann", null);
        world.runTo(Instant.parse("2026-03-10T09:40:00Z"));
        assertThat(told("salting")).isEqualTo(2);
    }

    @Test
    void whoIsForgottenLeavesNoEntry() {
        write("", "Calm", "", "Read", "7");
        world.press("ann", "forget-me", "yes");

        assertThat(world.mongo.findAll(JournalEntry.class)).isEmpty();
        assertThat(world.mongo.findAll(JournalHabit.class)).isEmpty();
    }

    private long told(String words) {
        return world.chat.privately("ann").stream()
                .filter(said -> said.text().contains(words))
                .count();
    }

    private String write(String occasion, String well, String stuck, String next, String when) {
        return world.press(
                "ann", "journal-form", occasion, Map.of("well", well, "stuck", stuck, "next", next, "when", when));
    }
}
