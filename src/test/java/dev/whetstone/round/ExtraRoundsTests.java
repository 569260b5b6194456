package dev.whetstone.round;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.group.Cadence;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.testing.World;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

/** A question posted by hand may add to a streak and never breaks one. */
class ExtraRoundsTests {

    private final World world = World.begin();
    private final StudyGroup group = world.group("ten", onWeekdays());

    @Test
    void questionsPostedOnWeekendsAndLeftAloneBreakNoStreak() {
        fiveDays();
        for (int extra = 6; extra <= 8; extra++) {
            world.type(World.ADMIN, "post day" + (extra + 2));
            world.type(World.ADMIN, "close");
            world.runFor(Duration.ofHours(8));
        }
        world.runTo(World.NINE.plus(Duration.ofDays(7)));
        answer();
        assertThat(world.type("ada", "me")).contains("Streak: 6 posting days");
        assertThat(world.type("ada", "why")).contains("Day 6 of your streak");
    }

    @Test
    void anAnswerToOneAddsItsDay() {
        fiveDays();
        world.type(World.ADMIN, "post lazy");
        answer();
        assertThat(world.type("ada", "me")).contains("Streak: 6 posting days");
        world.runFor(Duration.ofDays(1));
        assertThat(world.type("ada", "me")).as("the day after").contains("Streak: 6 posting days");
        world.runTo(World.NINE.plus(Duration.ofDays(7)));
        answer();
        assertThat(world.type("ada", "me")).contains("Streak: 7 posting days");
        assertThat(world.type("ada", "why")).contains("Day 7 of your streak");
    }

    @Test
    void twoQuestionsOnOneDayAreOneDay() {
        world.runTo(World.NINE);
        answer();
        world.type(World.ADMIN, "post lazy");
        world.rounds(group).stream()
                .filter(round -> round.questionId().equals("lazy"))
                .forEach(round -> world.say(round, "ada", "A plan is made first"));
        assertThat(world.type("ada", "me")).contains("Streak: 1 posting day.");
    }

    /** From Monday to Friday; it is Saturday, ten o'clock, then. */
    private void fiveDays() {
        for (int day = 0; day < 5; day++) {
            world.runTo(World.NINE.plus(Duration.ofDays(day)));
            answer();
        }
        world.runTo(World.NINE.plus(Duration.ofDays(5)).plus(Duration.ofHours(1)));
    }

    private void answer() {
        world.say(world.only(group, Round.State.OPEN), "ada", "A plan is made first");
    }

    private static Cadence onWeekdays() {
        Cadence daily = World.daily();
        return new Cadence(
                daily.times(),
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                daily.zone(),
                daily.closeAfter(),
                daily.remindBefore(),
                false,
                daily.holidays());
    }
}
