package dev.whetstone.group;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.Profile;
import dev.whetstone.chat.inbound.ProfileListener;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes people off a group's board who left every place where they could see its questions. */
record Leavers(Groups groups, Members members, Departures departures) implements ProfileListener {

    @Override
    public void onProfile(MemberRef member, Profile profile) {}

    @Override
    public void onLeft(MemberRef left, @Nullable ChannelRef channel) {
        members.known(left)
                .ifPresent(member -> groupsOf(member, channel)
                        .filter(group ->
                                group.channels().stream().noneMatch(other -> isThere(member, left, channel, other)))
                        .forEach(group -> departures.leave(group, member)));
    }

    private Stream<StudyGroup> groupsOf(Member member, @Nullable ChannelRef channel) {
        return channel == null
                ? members.groupsOf(member.id()).stream().map(groups::find).flatMap(Optional::stream)
                : groups.of(channel).stream();
    }

    /** Whether they may still see this channel: as somebody else, or in the workspace of which they left one channel only. */
    private static boolean isThere(Member member, MemberRef left, @Nullable ChannelRef channel, ChannelRef other) {
        if (other.equals(channel)) {
            return false;
        }
        return member.identities().stream()
                .map(MemberRef::parse)
                .filter(identity -> channel != null || !identity.equals(left))
                .anyMatch(identity -> identity.platform().equals(other.platform())
                        && identity.workspace().equals(other.workspace()));
    }
}
