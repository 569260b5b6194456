package dev.whetstone.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.whetstone.group.StudyGroup;
import dev.whetstone.round.Round;
import dev.whetstone.round.RoundWork;
import dev.whetstone.testing.World;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A group of two channels, the first of which does not come back from what it is asked. */
class HangingChannelTests {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final World world = World.begin();
    private final StudyGroup group = world.group("just-lazy");

    @BeforeEach
    void begin() {
        world.typedIn("second", World.ADMIN, "setup group:" + group.id());
        world.beat();
    }

    @AfterEach
    void recover() {
        world.chat.recover(World.CHANNEL);
        world.awaitIdle();
    }

    @Test
    void theOtherHasItsQuestionAndTakesAnswersMeanwhile() {
        world.chat.hang(World.CHANNEL);
        world.clock.set(World.NINE);
        beginWhatIsDue();
        await().atMost(SOON)
                .until(() -> world.rounds(group).stream()
                        .anyMatch(round -> round.posts().size() == 1));
        Round round = world.only(group, Round.State.OPEN);
        assertThat(round.posts().get(0).channel().channel()).isEqualTo("second");
        world.bean(dev.whetstone.chat.inbound.ChatInbox.class)
                .accept(world.chat.write(World.thread(round), "ada", "A plan comes first"));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(world.whispers("ada")).contains("20 of 20"));

        world.chat.recover(World.CHANNEL);
        world.awaitIdle();
        assertThat(world.now(round).posts())
                .as("in the group's order")
                .extracting(post -> post.channel().channel())
                .containsExactly(World.CHANNEL, "second");
        assertThat(world.chat.posts(World.CHANNEL)).hasSize(1);
        assertThat(world.chat.posts("second")).hasSize(1);
    }

    @Test
    void theOtherIsClosedRevealedAndToldMeanwhile() {
        world.runTo(World.NINE);
        Round round = world.only(group, Round.State.OPEN);
        var second = round.posts().get(1).posted().thread();
        world.deliver(world.chat.write(second, "ada", "A plan comes first"));
        world.runTo(round.closesAt().minusSeconds(1));
        world.chat.hang(World.CHANNEL);
        world.clock.set(round.closesAt());
        beginWhatIsDue();
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(world.chat.replies(second)).hasSize(1);
            assertThat(world.chat.posts("second").get(0).text()).contains("Closed.");
            assertThat(world.whispers("ada")).contains("How your answer to");
        });
        assertThat(world.chat.replies(World.thread(round))).isEmpty();

        world.chat.recover(World.CHANNEL);
        world.awaitIdle();
        world.runFor(Duration.ofMinutes(1));
        assertThat(world.chat.replies(World.thread(round))).hasSize(1);
        assertThat(world.chat.posts(World.CHANNEL).get(0).text()).contains("Closed.");
        assertThat(world.nextFireAt(round)).as("nothing is left").isEmpty();
    }

    private void beginWhatIsDue() {
        world.bean(SlotWork.class).run(world.clock.instant());
        world.bean(RoundWork.class).run(world.clock.instant());
    }
}
