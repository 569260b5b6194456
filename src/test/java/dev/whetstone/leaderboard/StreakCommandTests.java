package dev.whetstone.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.group.StudyGroup;
import dev.whetstone.round.Round;
import dev.whetstone.testing.World;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreakCommandTests {

    private final World world = World.begin();
    private final StudyGroup group = world.group("ten");

    private void answerOn(int day) {
        world.runTo(World.NINE.plus(Duration.ofDays(day)));
        world.say(world.only(group, Round.State.OPEN), "ada", "An answer, score=1");
    }

    @Test
    void anAdminMendsAStreakAndTheLedgerSaysSo() {
        answerOn(0);
        answerOn(1);
        answerOn(5);
        assertThat(world.type("ada", "me")).contains("Streak: 1 posting day.");
        assertThat(world.type("ada", "streak 2026-03-04 Ada")).contains("Only this group's admins");
        assertThat(world.type(World.ADMIN, "streak 2026-03-03 Ada")).contains("answered on 2026-03-03");
        assertThat(world.type(World.ADMIN, "streak 2026-03-07 Ada")).contains("Only a day that is over");
        assertThat(world.type(World.ADMIN, "streak yesterday Ada")).contains("nothing was changed");

        assertThat(world.type(World.ADMIN, "streak 2026-03-04 Ada")).contains("their streak is 3 posting days now");
        assertThat(world.type("ada", "me")).contains("Streak: 3 posting days.");
        assertThat(world.type("ada", "why")).containsOnlyOnce("2026-03-04 was excused by an admin");
        world.type(World.ADMIN, "streak 2026-03-04 Ada");
        assertThat(world.type("ada", "why")).as("one line").containsOnlyOnce("2026-03-04 was excused by an admin");
    }

    @Test
    void aMemberReadsTheirOwnStreakAndNotHowAnotherOnesIsMended() {
        assertThat(world.type("eve", "streak")).contains("no streak", "Answer").doesNotContain("@member", "admin");
        answerOn(0);
        answerOn(1);
        assertThat(world.type("ada", "streak")).contains("2 posting days").doesNotContain("the missed day");
        assertThat(world.type("ada", "streak 2026-03-01")).contains("Only this group's admins");
        assertThat(world.type(World.ADMIN, "streak 2026-03-01")).contains("@member", "streak");
    }

    @Test
    void whoIsNoAdminReadsSoBeforeHowTheCommandIsUsed() {
        for (String line :
                List.of("post nonsense and more", "close", "remove", "skip everything", "pause x y z", "admin")) {
            String said = world.type("ada", line);
            assertThat(said)
                    .as(line)
                    .contains("Only this group's admins")
                    .doesNotContain("it is used like this", "needs");
        }
        assertThat(world.type(World.ADMIN, "remove")).contains("needs");
    }

    @Test
    void peopleOfTheSameNameAreToldApart() {
        answerOn(0);
        world.say(world.only(group, Round.State.OPEN), "ben", "An answer, score=1");
        world.bean(dev.whetstone.group.Members.class)
                .onProfile(
                        dev.whetstone.testing.MemoryPlatform.member("ben"),
                        new dev.whetstone.chat.Profile("ADA", null, false, false));
        assertThat(world.type("kiran", "leaderboard"))
                .contains("Ada (" + world.memberId("ada").substring(0, 4) + ")")
                .contains("ADA (" + world.memberId("ben").substring(0, 4) + ")");
    }
}
