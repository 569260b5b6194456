package dev.whetstone.streak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.group.StudyGroup;
import dev.whetstone.round.Round;
import dev.whetstone.testing.World;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class GroupStreakTests {

    private static final LocalDate FIRST = LocalDate.parse("2026-03-02");

    private final World world = World.begin();
    private final StudyGroup group = world.group("ten");

    private void day(int day, String... users) {
        world.runTo(World.NINE.plus(Duration.ofDays(day)));
        for (String user : users) {
            world.say(world.only(group, Round.State.OPEN), user, "An answer of %s to %d".formatted(user, day));
        }
    }

    private GroupStreak.Run on(int day) {
        return world.bean(GroupStreak.class).of(group, FIRST.plusDays(day));
    }

    @Test
    void aDayIsKeptByHalfOfThoseWhoAreActive() {
        day(0, "ada", "ben", "cleo");
        assertThat(on(0)).isEqualTo(new GroupStreak.Run(1, 1, 0));
        day(1, "ada");
        assertThat(on(1)).as("one of three is missing still").isEqualTo(new GroupStreak.Run(1, 1, 1));
        world.say(world.only(group, Round.State.OPEN), "ben", "Late but there");
        assertThat(on(1)).isEqualTo(new GroupStreak.Run(2, 2, 0));
        day(2, "ada");
        day(3, "ada", "cleo");
        assertThat(on(3)).as("the third day broke it").isEqualTo(new GroupStreak.Run(1, 2, 0));
    }

    @Test
    void nobodyWhoLeftOrDeclaredADayOffIsWaitedFor() {
        day(0, "ada", "ben", "cleo", "dan");
        world.type("dan", "off 2026-03-03");
        day(1, "ada");
        assertThat(on(1).missing()).as("two of three").isEqualTo(1);
        world.type("cleo", "leave");
        assertThat(on(1)).isEqualTo(new GroupStreak.Run(2, 2, 0));
        world.type("ben", "hide on");
        assertThat(on(1)).as("who hides is no less there").isEqualTo(new GroupStreak.Run(2, 2, 0));
    }

    @Test
    void oneAloneIsNoGroup() {
        day(0, "ada");
        day(1, "ada");
        assertThat(on(1).length()).isZero();
        assertThat(world.type("ada", "me")).doesNotContain("group's streak");
    }

    @Test
    void aReminderSaysWhatIsAtStakeAndTheOverviewWhatWasFrozen() {
        day(0, "ada", "ben");
        day(1, "ada", "ben");
        world.runTo(World.NINE.plus(Duration.ofDays(2)).plus(Duration.ofHours(9)));
        assertThat(world.lastWhisper("ada"))
                .contains(
                        "Your streak of 2 posting days is at stake: a miss takes one of the two freezes of March.",
                        "The group's streak of 2 days needs 1 more answer today.");
        day(3);
        world.runTo(World.NINE.plus(Duration.ofDays(3)).plus(Duration.ofHours(9)));
        assertThat(world.lastWhisper("ada"))
                .contains("a miss takes the last freeze of March")
                .doesNotContain("group's streak");
        world.runTo(World.NINE.plus(Duration.ofDays(4)).plus(Duration.ofHours(9)));
        assertThat(world.lastWhisper("ada")).contains("no freeze of March is left, so a miss ends it");
        assertThat(world.type("ada", "me"))
                .contains(
                        "Streak: 2 posting days.",
                        "Freezes used this month: 2 of 2 (4 March, 5 March).",
                        "The group's streak: 0 days, its longest 2.");
    }
}
