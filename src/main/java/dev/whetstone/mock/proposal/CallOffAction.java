package dev.whetstone.mock.proposal;

import dev.whetstone.chat.Action;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.Member;
import dev.whetstone.mock.pool.MockPool;
import dev.whetstone.mock.session.Agreement;
import dev.whetstone.mock.session.MockSession;
import dev.whetstone.mock.session.MockSessions;
import dev.whetstone.mock.session.Seat;

/** “No”, or “I cannot come”: ends it for the two; an observer only gives their seat back. */
record CallOffAction(ProposalDesk desk, MockPool pool) implements Action {

    static final String NAME = "mock-no";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Reply run(Call call) {
        return desk.seated(call, call.argument(), this::callOff);
    }

    private Reply callOff(Member member, MockSession session) {
        boolean watches = session.seatOf(member.id())
                .filter(seat -> seat.role() == Seat.Role.OBSERVER)
                .isPresent();
        boolean done = desk.sessions()
                .change(
                        session.id(),
                        current -> watches
                                ? new Agreement(current).excuse(member.id())
                                : new Agreement(current).decline(member.id()))
                .filter(MockSessions.Changed::done)
                .isPresent();
        if (done && watches) {
            desk.proposals().excuse(session.id(), member.id());
        }
        desk.proposals().hasten(session.id(), desk.now());
        return Reply.say(
                !done
                        ? ProposalDesk.TOO_LATE
                        : watches
                                ? "Noted; the two play without you."
                                : "Noted: it is off, and I tell the others."
                                        + ProposalTexts.next(pool, session, member.id()));
    }
}
