package dev.whetstone.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.round.Round;
import dev.whetstone.testing.MemoryPlatform;
import dev.whetstone.testing.World;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LeaversTests {

    private final World world = World.begin();
    private final Round round = world.openFirst("just-lazy");

    private void leaves(String user, @Nullable ChannelRef channel) {
        world.bean(Leavers.class).onLeft(MemoryPlatform.member(user), channel);
    }

    private String board() {
        return world.type("ada", "leaderboard");
    }

    private void bothAnswer() {
        world.say(round, "ada", "It builds a plan first");
        world.say(round, "ben", "It builds a plan first");
        assertThat(board()).contains("Ben");
    }

    @Test
    void whoLeavesTheWorkspaceIsOffTheBoard() {
        bothAnswer();
        leaves("ben", null);
        leaves("nobody-knows-them", null);
        assertThat(board()).contains("Ada").doesNotContain("Ben");
    }

    @Test
    void whoLeavesTheGroupsOnlyChannelIsOffTheBoard() {
        bothAnswer();
        leaves("ben", MemoryPlatform.channel("another"));
        assertThat(board()).contains("Ben");
        leaves("ben", MemoryPlatform.channel(World.CHANNEL));
        assertThat(board()).doesNotContain("Ben");
    }

    @Test
    void whoLeavesOneOfTwoChannelsStays() {
        world.typedIn("second", World.ADMIN, "setup group:" + round.groupId());
        bothAnswer();
        leaves("ben", MemoryPlatform.channel(World.CHANNEL));
        assertThat(board()).contains("Ben");
    }

    @Test
    void whoIsStillThereAsSomebodyElseStays() {
        bothAnswer();
        Members members = world.bean(Members.class);
        String ben = world.memberId("ben");
        members.link(new MemberRef(MemoryPlatform.ID, "elsewhere", "benjamin"), ben);
        world.bean(Groups.class).addChannel(round.groupId(), new ChannelRef(MemoryPlatform.ID, "elsewhere", "prep"));
        leaves("ben", null);
        assertThat(board()).contains("Ben");
    }

    @Test
    void whoFollowsDeparturesIsToldUntilTheyHaveTakenItInAndNotOfOthers() {
        bothAnswer();
        Members members = world.bean(Members.class);
        Member ben = members.find(world.memberId("ben")).orElseThrow();
        StudyGroup group = world.bean(Groups.class).find(round.groupId()).orElseThrow();
        List<String> told = new ArrayList<>();
        Departures departures = new Departures(world.bean(Groups.class), members, List.of((groupId, memberId) -> {
            told.add(groupId + " " + memberId);
            if (told.size() == 1) {
                throw new IllegalStateException("The database is away.");
            }
        }));

        assertThatThrownBy(() -> departures.leave(group, ben)).hasMessageContaining("away");
        assertThat(board()).contains("Ben");
        assertThat(departures.leave(group, ben)).isEqualTo(Departures.Outcome.GONE);
        assertThat(board()).doesNotContain("Ben");
        assertThat(departures.leave(group, ben)).isEqualTo(Departures.Outcome.NO_MEMBER);
        assertThat(told).hasSize(2).containsOnly(group.id() + " " + ben.id());
    }
}
