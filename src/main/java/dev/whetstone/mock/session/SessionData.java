package dev.whetstone.mock.session;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.Profile;
import dev.whetstone.chat.inbound.ProfileListener;
import dev.whetstone.group.MemberData;
import dev.whetstone.group.Members;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Frees the seat of somebody who wants to be forgotten, or who left the last place where they could be reached. */
record SessionData(MockSessions sessions, Members members, Clock clock) implements MemberData, ProfileListener {

    @Override
    public void forget(String memberId) {
        sessions.of(memberId).forEach(session -> leave(session, memberId));
    }

    private void leave(MockSession session, String memberId) {
        Optional<MockSessions.Changed> changed =
                sessions.change(session.id(), current -> new Play(current).leave(memberId, clock.instant()));
        changed.filter(left -> left.session().seats().isEmpty()).ifPresent(left -> sessions.delete(session.id()));
    }

    @Override
    public void onProfile(MemberRef member, Profile profile) {
        // a name is looked up when it is said
    }

    @Override
    public void onLeft(MemberRef left, @Nullable ChannelRef channel) {
        if (channel == null) {
            members.known(left)
                    .filter(member -> member.identities().equals(List.of(left.key())))
                    .ifPresent(member -> sessions.openOf(member.id()).forEach(session -> leave(session, member.id())));
        }
    }
}
