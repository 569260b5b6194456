package dev.whetstone.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.round.Round;
import dev.whetstone.testing.World;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OwedAnswersTests {

    private final World world = World.begin();

    @Test
    void theModelAnswerIsShownOnRequestWhileSomebodyStillOwesOne() {
        Round round = world.openFirst("just-lazy");
        world.say(round, "ada", "A plan is made first");
        world.type("ben", "join");
        assertThat(reveal(round).blocks()).anyMatch(Block.Spoiler.class::isInstance);
    }

    @Test
    void whereEverybodyAnsweredItIsShownAtOnce() {
        Round round = world.openFirst("just-lazy");
        world.say(round, "ada", "A plan is made first");
        world.say(round, "ben", "Nothing runs before an action");
        assertThat(reveal(round).blocks()).noneMatch(Block.Spoiler.class::isInstance);
    }

    private ChatMessage reveal(Round round) {
        world.runFor(Duration.ofHours(12));
        return world.chat.replies(World.thread(round)).get(0).content();
    }
}
