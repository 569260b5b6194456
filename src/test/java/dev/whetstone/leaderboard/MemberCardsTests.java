package dev.whetstone.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.round.Round;
import dev.whetstone.testing.World;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemberCardsTests {

    private final World world = World.begin();
    private final StudyGroup group = world.group("ten");

    private List<Block.Picture> pictures(String user) {
        return ((Reply.Private) world.typed(user, "me"))
                .message().blocks().stream()
                        .filter(Block.Picture.class::isInstance)
                        .map(Block.Picture.class::cast)
                        .toList();
    }

    @Test
    void onesOwnOverviewHasOnesOwnCard() {
        for (int day = 0; day < 2; day++) {
            world.runTo(World.NINE.plus(Duration.ofDays(day)));
            Round round = world.only(group, Round.State.OPEN);
            world.say(round, "ada", "A plan of ada %d, score=0.8".formatted(day));
            world.say(round, "ben", "A plan of ben %d, score=0.4".formatted(day));
        }
        assertThat(pictures("ada")).singleElement().satisfies(picture -> {
            assertThat(picture.altText())
                    .startsWith("Ada, ")
                    .contains(
                            "March 2026. Place this month: 1st; Points this month: ",
                            "Mean grade: 80 %; Streak: 2 days",
                            "Points by week, this one last: 0, 0, ",
                            "half year: 2",
                            "Topics: spark 80 %.",
                            "Signs: Technical: all topics: 80 %; Preparation: days in two weeks: 2 of 2.")
                    .doesNotContain("Ben");
            assertThat(picture.onLight().get().orElseThrow())
                    .isNotEqualTo(picture.onDark().get().orElseThrow());
        });
    }

    @Test
    void withoutAPointThereIsNone() {
        world.runTo(World.NINE);
        assertThat(pictures("ada")).isEmpty();
    }
}
