package dev.whetstone.mock.proposal;

import dev.whetstone.chat.Call;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.Groups;
import dev.whetstone.group.Member;
import dev.whetstone.group.Members;
import dev.whetstone.mock.session.MockSession;
import dev.whetstone.mock.session.MockSessions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

/** What the buttons under a proposal share: they are for those with a seat, and say so to everybody else in the same words. */
record ProposalDesk(Proposals proposals, MockSessions sessions, Groups groups, Members members, Clock clock) {

    static final String NONE = "That is no mock interview of yours, or it is there no more; nothing was changed.";
    static final String WATCHES =
            "You watch this one, so its time is for the two who play to choose; nothing was changed. *No* gives your seat back.";
    static final String TOO_LATE = "This mock interview has begun, is over or was called off, so nothing was changed.";

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);

    Instant now() {
        return clock.instant();
    }

    /** Runs it for a member with a seat in the session. */
    Reply seated(Call call, String sessionId, BiFunction<Member, MockSession, Reply> action) {
        Optional<Member> member = members.known(call.member());
        Optional<MockSession> session = sessions.find(sessionId);
        return member.filter(known ->
                        session.flatMap(found -> found.seatOf(known.id())).isPresent())
                .map(known -> action.apply(known, session.orElseThrow()))
                .orElse(Reply.say(NONE));
    }

    /** As {@link #seated}, for the two who play. */
    Reply playing(Call call, String sessionId, BiFunction<Member, MockSession, Reply> action) {
        return seated(
                call,
                sessionId,
                (member, session) ->
                        session.players().contains(member.id()) ? action.apply(member, session) : Reply.say(WATCHES));
    }

    /** Whether a member has agreed to something else in the hour from a moment. */
    boolean isBusy(String memberId, MockSession session, Instant start) {
        return sessions.isBusy(memberId, session.id(), start);
    }

    /** By the member's own clock, which it names. */
    String when(Instant at, Member member, MockSession session) {
        return "%s (%s)"
                .formatted(label(at, member, session), zone(member, session).getId());
    }

    /** As short as a button is. */
    String label(Instant at, Member member, MockSession session) {
        return WHEN.format(at.atZone(zone(member, session)));
    }

    ZoneId zone(Member member, MockSession session) {
        ZoneId own = member.zone();
        return own != null
                ? own
                : groups.find(session.groupId())
                        .map(group -> group.cadence().zone())
                        .orElse(ZoneOffset.UTC);
    }
}
