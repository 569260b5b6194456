package dev.whetstone.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.award.Award;
import dev.whetstone.award.Ledger;
import dev.whetstone.award.Worth;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.testing.World;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Boards of more people than fit on one page, some of them equal. */
class BoardPagesTests {

    private final World world = World.begin();
    private final StudyGroup group = world.group("just-lazy");

    @Test
    void whoSharesAPlaceSharesALine() {
        points("ada", 90);
        IntStream.rangeClosed(10, 40).forEach(i -> points("u" + i, 50));
        points("zoe", 20);
        assertThat(world.type("reader", "leaderboard"))
                .contains("1 | Ada | 90", "2 | 31 share 2nd: ", " and 28 more | 50", "33 | Zoe | 20")
                .doesNotContain("\n3 | ");
        assertThat(world.type("u25", "leaderboard")).contains("2 | 31 share 2nd: U25 (you), ");
    }

    @Test
    void theOwnPlaceIsShownWithBothNeighboursWhereverItIs() {
        for (int i = 10; i < 60; i++) {
            points("u" + i, 1_000 - i);
        }
        assertThat(world.type("u45", "leaderboard"))
                .contains("10 | U19 | 981")
                .containsSubsequence("Your place:", "35 | U44", "36 | U45 (you)", "37 | U46")
                .doesNotContain("U43");
        assertThat(world.type("u12", "leaderboard")).doesNotContain("Your place");
        assertThat(world.type("u20", "leaderboard"))
                .containsSubsequence("10 | U19", "Your place:", "11 | U20 (you)", "12 | U21");
        assertThat(world.type("u19", "leaderboard"))
                .as("a neighbour is on the next page")
                .containsSubsequence("10 | U19 (you)", "Your place:", "10 | U19 (you)", "11 | U20")
                .doesNotContain("U21");
        assertThat(world.press("u20", "board", "month|1|"))
                .as("a neighbour is on the page before")
                .containsSubsequence("Your place:", "10 | U19", "11 | U20 (you)")
                .doesNotContain("U18");
    }

    @Test
    void pagesAreTurnedByButtons() {
        for (int i = 10; i < 35; i++) {
            points("u" + i, 1_000 - i);
        }
        assertThat(world.type("reader", "leaderboard")).contains("More places").doesNotContain("Places before");
        assertThat(world.press("reader", "board", "month|1|"))
                .contains(", page 2", "11 | U20", "20 | U29", "More places", "Places before")
                .doesNotContain("U19", "U30");
        assertThat(world.press("reader", "board", "month|2|"))
                .contains("25 | U34", "Places before")
                .doesNotContain("More places");
        assertThat(world.press("reader", "board", "month|9|")).contains("There are no more places");
        assertThat(world.press("reader", "board", "month|999999999|")).contains("There are no more places");
    }

    @Test
    void whoHidesTakesNoPlaceFromOthers() {
        points("ada", 90);
        points("ben", 80);
        points("cem", 70);
        world.type("ada", "hide on");
        assertThat(world.type("reader", "leaderboard"))
                .contains("1 | Ben", "2 | Cem")
                .doesNotContain("Ada");
        assertThat(world.type("ada", "leaderboard")).contains("1 | Ada (you)", "1 | Ben", "2 | Cem");
    }

    private void points(String user, int points) {
        world.type(user, "join");
        String member = world.memberId(user);
        world.bean(Ledger.class)
                .settle(List.of(new Worth(
                        group.id(),
                        member,
                        "given:" + member,
                        Award.Kind.HELPFUL,
                        points,
                        group.cadence().dateOf(world.clock.instant()),
                        null,
                        "spark",
                        0,
                        0,
                        "for a test")));
    }
}
