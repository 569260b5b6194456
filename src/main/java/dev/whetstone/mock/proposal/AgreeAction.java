package dev.whetstone.mock.proposal;

import dev.whetstone.chat.Action;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.Member;
import dev.whetstone.mock.session.Agreement;
import dev.whetstone.mock.session.MockSession;
import dev.whetstone.mock.session.MockSessions;
import java.util.Optional;
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
        Optional<String> busy = Stream.concat(Stream.of(member.id()), session.others(member.id()).stream())
                .filter(id -> desk.isBusy(id, session))
                .findFirst();
        if (session.state() == MockSession.State.PROPOSED && busy.isPresent()) {
            return Reply.say(
                    "%s another mock interview at that time by now, so nothing was changed; press *Another time* or *No*."
                            .formatted(busy.get().equals(member.id()) ? "You have" : "The other one has"));
        }
        MockSession now = desk.sessions()
                .change(session.id(), current -> new Agreement(current).confirm(member.id()))
                .map(MockSessions.Changed::session)
                .orElse(session);
        desk.proposals().hasten(session.id(), desk.now());
        String when = desk.when(now.startsAt(), member, now);
        return Reply.say(
                switch (now.state()) {
                    case PROPOSED -> "Noted: you can on %s. I tell you as soon as it is agreed.".formatted(when);
                    case CONFIRMED -> "It is on: %s. A message with a calendar file follows.".formatted(when);
                    default -> ProposalDesk.TOO_LATE;
                });
    }
}
