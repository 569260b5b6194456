package dev.whetstone.mock.proposal;

import dev.whetstone.chat.Action;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.Member;
import dev.whetstone.mock.pool.PairingHours;
import dev.whetstone.mock.session.Agreement;
import dev.whetstone.mock.session.MockSession;
import java.util.List;

/** Whoever waited in vain asks for somebody else; that the other did not come is told to nobody. */
record NewPartnerAction(ProposalDesk desk, PairingHours hours) implements Action {

    static final String NAME = "mock-again";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Reply run(Call call) {
        return desk.seated(call, call.argument(), this::again);
    }

    private Reply again(Member member, MockSession session) {
        boolean waited = session.here().contains(member.id())
                && !desk.now().isBefore(session.startsAt().plus(MockSession.PATIENCE));
        boolean missed = waited
                && desk.sessions()
                        .change(session.id(), current -> new Agreement(current).giveUp())
                        .filter(changed -> changed.session().state() == MockSession.State.MISSED)
                        .isPresent();
        if (!missed) {
            return Reply.say(ProposalDesk.TOO_LATE);
        }
        desk.proposals().fell(session.id(), List.of(member.id()));
        desk.groups().find(session.groupId()).ifPresent(group -> hours.hasten(group, desk.now()));
        return Reply.say(
                "Thank you for waiting. I look for another partner for you and write as soon as I have one, or when I find none.");
    }
}
