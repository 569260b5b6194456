package dev.whetstone.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.group.StudyGroup;
import dev.whetstone.testing.MemoryPlatform.Said;
import dev.whetstone.testing.World;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnreachedMembersTests {

    private final World world = World.begin();

    @Test
    void whoAcceptsNoDirectMessagesIsToldOnceInTheThread() {
        StudyGroup group = world.group("two");
        world.type("ben", "join");
        world.chat.closeDirectMessages("ben");
        days(2);
        assertThat(unreachedWords("ben")).singleElement().satisfies(said -> {
            assertThat(said.reader()).isNotNull();
            assertThat(said.thread()).isEqualTo(World.thread(world.rounds(group).get(0)));
            assertThat(said.text()).contains("Ben", "/prep remind on");
        });
    }

    @Test
    void whereNothingPrivateReachesThemTheThreadSaysItToAll() {
        StudyGroup group = world.group("just-lazy");
        world.type("ben", "join");
        world.chat.closeEverythingPrivate("ben");
        days(1);
        assertThat(world.chat.replies(World.thread(world.rounds(group).get(0))))
                .filteredOn(said -> said.text().contains("do not reach you"))
                .singleElement()
                .satisfies(said -> assertThat(said.text()).doesNotContain("missing"));
    }

    @Test
    void whoAsksForRemindersAgainIsTriedAgain() {
        world.group("two");
        world.type("ben", "join");
        world.chat.closeDirectMessages("ben");
        days(1);
        world.type("ben", "remind on");
        days(1);
        assertThat(unreachedWords("ben")).hasSize(2);
    }

    private void days(int number) {
        world.runFor(Duration.ofDays(number));
    }

    private List<Said> unreachedWords(String user) {
        return world.chat.privately(user).stream()
                .filter(said -> said.text().contains("do not reach you"))
                .toList();
    }
}
