package dev.whetstone.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.award.Award;
import dev.whetstone.award.Ledger;
import dev.whetstone.award.Worth;
import dev.whetstone.chat.Profile;
import dev.whetstone.group.Members;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.testing.MemoryPlatform;
import dev.whetstone.testing.World;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RankedByTests {

    private static final LocalDate MARCH = LocalDate.parse("2026-03-02");

    private final World world = World.begin();
    private final StudyGroup group = world.group("just-lazy");

    private void answers(String user, LocalDate from, int points, double... grades) {
        for (int i = 0; i < grades.length; i++) {
            award(user, "answer:" + user + from.plusDays(i), Award.Kind.ANSWER, points, from.plusDays(i), grades[i]);
        }
    }

    private void award(String user, String cause, Award.Kind kind, int points, LocalDate date, double grade) {
        String id = world.memberId(user);
        world.bean(Members.class).join(group.id(), id, world.clock.instant());
        world.bean(Ledger.class)
                .settle(List.of(
                        new Worth(group.id(), id, cause, kind, points, date, null, "spark", grade, 0, "for the test")));
    }

    private void march() {
        answers("ada", MARCH.minusDays(10), 10, 0.9, 0.9, 0.9);
        answers("ben", MARCH.minusDays(10), 3, 0.3, 0.3, 0.3);
        answers("ada", MARCH.minusDays(1), 0, 0.9, 0.9);
        answers("ada", MARCH.plusDays(1), 10, 0.9, 0.9);
        answers("ben", MARCH.minusDays(1), 8, 0.6, 0.6, 0.7, 0.8);
        answers("cleo", MARCH.minusDays(1), 20, 1, 1);
        award("ben", "helpful:1", Award.Kind.HELPFUL, 1, MARCH, 0);
        award("ben", "helpful:2", Award.Kind.HELPFUL, 1, MARCH, 0);
        world.clock.set(World.START.plus(java.time.Duration.ofDays(5)));
    }

    @Test
    void aBoardGoesByWhatIsAskedFor() {
        march();
        assertThat(world.type("reader", "leaderboard by accuracy"))
                .startsWith("March 2026, by mean grade")
                .contains("1 | Ada | 90 % | 4", "2 | Ben | 68 % | 4")
                .doesNotContain("Cleo");
        assertThat(world.type("reader", "leaderboard improved"))
                .contains("1 | Ben | 38 percentage points | 4")
                .doesNotContain("Ada");
        assertThat(world.type("reader", "leaderboard helpful"))
                .contains("1 | Ben | 2")
                .doesNotContain("Ada");
        assertThat(world.type("reader", "leaderboard round spark"))
                .contains("1 | Ben | 8.5", "2 | Ada | 5.0")
                .doesNotContain("Cleo");
        assertThat(world.type("cleo", "leaderboard helpful")).startsWith("March 2026, by answers found helpful");
        assertThat(world.type("cleo", "leaderboard improved")).startsWith("March 2026, by improvement");
        assertThat(world.type("cleo", "leaderboard all improved")).contains("Nobody stands out yet");
    }

    @Test
    void pointsPerRoundStandBesideTheTotal() {
        march();
        assertThat(world.type("reader", "leaderboard"))
                .contains("# | Member | Points | Accuracy | Per round", "1 | Cleo | 40 | 100 % | 20.0", "2 | Ben | 34");
    }

    @Test
    void whoHidesOrLeftTakesNoPlaceOnAnyOfThem() {
        march();
        world.type("ada", "hide on");
        assertThat(world.type("reader", "leaderboard accuracy"))
                .contains("1 | Ben")
                .doesNotContain("Ada");
        assertThat(world.type("ada", "leaderboard accuracy")).contains("Ada (you)");
        world.type("ben", "leave");
        assertThat(world.type("reader", "leaderboard helpful")).contains("Nobody's answer was found helpful yet");
    }

    @Test
    void pagesOfThemAreTurnedByButtons() {
        world.clock.set(World.START.plus(java.time.Duration.ofDays(5)));
        for (int i = 10; i < 25; i++) {
            answers("u" + i, MARCH.minusDays(1), i, 1 - i / 100.0, 1 - i / 100.0, 1 - i / 100.0);
        }
        assertThat(world.type("reader", "leaderboard accuracy")).contains("1 | U10 | 90 %", "More places");
        assertThat(world.press("reader", "board", "month.accuracy|1|"))
                .contains("by mean grade, page 2", "11 | U20", "Places before");
    }

    @Test
    void namesInAnyScriptStayAndMarksThatTurnThemGo() {
        march();
        Members members = world.bean(Members.class);
        members.onProfile(MemoryPlatform.member("ada"), new Profile("\u202Eעדה\u202C\nლამარა", null, false, false));
        members.onProfile(MemoryPlatform.member("ben"), new Profile("Ａｄａ", null, false, false));
        members.onProfile(MemoryPlatform.member("cleo"), new Profile("ada", null, false, false));
        String ben = world.memberId("ben").substring(0, 4);
        assertThat(world.type("reader", "leaderboard"))
                .contains(
                        "עדה ლამარა",
                        "Ａｄａ (" + ben + ")",
                        "ada (" + world.memberId("cleo").substring(0, 4) + ")")
                .doesNotContain("\u202E", "\u202C");
    }
}
