package dev.whetstone.mock.session;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.Profile;
import dev.whetstone.chat.inbound.ProfileListener;
import dev.whetstone.group.JoinFollower;
import dev.whetstone.group.Member;
import dev.whetstone.group.MemberData;
import dev.whetstone.group.Members;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Frees the seat of somebody who wants to be forgotten, or who left the last place where they could be reached. Nobody becomes their own
 * partner, nor has two mock interviews at a time, by being linked.
 */
record SessionData(MockSessions sessions, Members members, Clock clock)
        implements MemberData, ProfileListener, JoinFollower {

    @Override
    public Optional<String> obstacle(String one, String other) {
        List<MockSession> own = sessions.openOf(one);
        if (own.stream().anyMatch(session -> session.seatOf(other).isPresent())) {
            return Optional.of(
                    "Your two accounts have a mock interview with each other: call it off first, or end it.");
        }
        boolean twice = own.stream()
                .filter(MockSession::takesTime)
                .anyMatch(session -> sessions.isBusy(other, session.id(), session.startsAt()));
        return twice
                ? Optional.of(
                        "Your two accounts have two mock interviews at the same time: call one of them off first.")
                : Optional.empty();
    }

    @Override
    public void forget(String memberId) {
        sessions.of(memberId).forEach(session -> leave(session, memberId));
        sessions.forget(memberId);
    }

    private void leave(MockSession session, String memberId) {
        Optional<MockSessions.Changed> changed =
                sessions.change(session.id(), current -> new Leaving(current).leave(memberId, clock.instant()));
        changed.map(MockSessions.Changed::session).filter(Outbox::isDone).ifPresent(left -> sessions.delete(left.id()));
    }

    @Override
    public void onProfile(MemberRef member, Profile profile) {
        // a name is looked up when it is said
    }

    /** Whoever is still reached elsewhere plays on, though not in a place they no longer see. */
    @Override
    public void onLeft(MemberRef left, @Nullable ChannelRef channel) {
        Optional<Member> member = members.known(left);
        boolean nowhere = channel == null
                && member.filter(one -> one.identities().equals(List.of(left.key())))
                        .isPresent();
        member.map(Member::id)
                .ifPresent(id -> sessions.openOf(id).forEach(session -> {
                    if (nowhere) {
                        leave(session, id);
                    } else if (session.place()
                            .filter(place -> isLost(place, left, channel))
                            .isPresent()) {
                        lose(session);
                    }
                }));
    }

    private static boolean isLost(ChannelRef place, MemberRef left, @Nullable ChannelRef channel) {
        return channel == null
                ? place.platform().equals(left.platform()) && place.workspace().equals(left.workspace())
                : channel.equals(place);
    }

    private void lose(MockSession session) {
        Instant now = clock.instant();
        Optional<MockSessions.Changed> unused = sessions.change(session.id(), current -> new Venue(current).lose(now));
    }
}
