package dev.whetstone.mock.proposal;

import dev.whetstone.chat.Action;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.Member;
import dev.whetstone.mock.session.Agreement;
import dev.whetstone.mock.session.MockSession;
import dev.whetstone.mock.session.MockSessions;
import dev.whetstone.mock.session.Seat;
import java.util.stream.Stream;

/** “Yes” to a proposal, for whoever has that hour free; with the second of the two it is agreed. */
record AgreeAction(ProposalDesk desk) implements Action {

    static final String NAME = "mock-yes";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Reply run(Call call) {
        return desk.seated(call, call.argument(), this::agree);
    }

    private Reply agree(Member member, MockSession session) {
        MockSession now = desk.sessions()
                .change(session.id(), current -> agreed(current, member.id()))
                .map(MockSessions.Changed::session)
                .orElse(session);
        session.others(member.id()).stream()
                .filter(id -> now.seatOf(id).isEmpty())
                .forEach(id -> desk.proposals().excuse(session.id(), id));
        desk.proposals().hasten(session.id(), desk.now());
        String when = desk.when(now.startsAt(), member, now);
        return Reply.say(
                switch (now.state()) {
                    case PROPOSED ->
                        now.confirmed().contains(member.id())
                                ? "Noted: you can on %s. I tell you as soon as it is agreed.".formatted(when)
                                : busy(now, member.id());
                    case CONFIRMED ->
                        session.state() == MockSession.State.CONFIRMED
                                ? "It is on already: %s.".formatted(when)
                                : "It is on: %s. A message with a calendar file follows.".formatted(when);
                    default -> ProposalDesk.TOO_LATE;
                });
    }

    /** Looked at again whenever somebody was faster, so that nobody gets two at a time; who watches keeps nobody from playing. */
    private boolean agreed(MockSession session, String memberId) {
        boolean free = needed(session, memberId).noneMatch(id -> desk.isBusy(id, session, session.startsAt()));
        if (!free || !new Agreement(session).confirm(memberId)) {
            return false;
        }
        if (session.state() == MockSession.State.CONFIRMED) {
            session.others(memberId).stream()
                    .filter(id -> desk.isBusy(id, session, session.startsAt()))
                    .forEach(id -> {
                        boolean unused = new Agreement(session).excuse(id);
                    });
        }
        return true;
    }

    /** Those whose time it needs: whoever presses, and the two who play. */
    private static Stream<String> needed(MockSession session, String memberId) {
        return session.seats().stream()
                .filter(seat ->
                        seat.role() != Seat.Role.OBSERVER || seat.memberId().equals(memberId))
                .map(Seat::memberId);
    }

    private String busy(MockSession session, String memberId) {
        return "%s another mock interview at that time by now, so nothing was changed; press *Another time* or *No*."
                .formatted(desk.isBusy(memberId, session, session.startsAt()) ? "You have" : "The other one has");
    }
}
