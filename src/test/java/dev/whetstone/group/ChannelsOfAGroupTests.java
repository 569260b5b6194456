package dev.whetstone.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.round.Round;
import dev.whetstone.testing.World;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ChannelsOfAGroupTests {

    private final World world = World.begin();
    private final StudyGroup group = world.group("ten");

    @Test
    void aChannelIsAddedAndDetachedWhereItIs() {
        world.typedIn("second", World.ADMIN, "setup group:" + group.id());
        assertThat(world.type(World.ADMIN, "settings")).contains("settings channel:detach");
        world.runTo(World.NINE);
        Round open = world.only(group, Round.State.OPEN);
        assertThat(world.type("ada", "settings channel:detach")).contains("Only this group's admins");

        assertThat(dev.whetstone.testing.PlainText.of(world.typedIn("second", World.ADMIN, "settings channel:detach")))
                .contains("posts here no more");
        assertThat(world.stored(group).channels())
                .extracting(channel -> channel.channel())
                .containsExactly(World.CHANNEL);
        world.runFor(Duration.ofDays(1));
        assertThat(world.chat.posts("second")).as("no further question").hasSize(1);
        assertThat(world.chat.posts("second").get(0).text())
                .as("the open one was closed")
                .contains("Closed.");
        assertThat(world.now(open).isRevealed()).isTrue();

        world.typedIn("second", World.ADMIN, "setup group:" + group.id());
        world.runFor(Duration.ofDays(1));
        assertThat(world.chat.posts("second")).hasSize(2);
    }

    @Test
    void theOnlyChannelStays() {
        assertThat(world.type(World.ADMIN, "settings channel:detach")).contains("only channel");
        assertThat(world.stored(group).channels()).hasSize(1);
    }
}
