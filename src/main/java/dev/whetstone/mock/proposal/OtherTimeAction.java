package dev.whetstone.mock.proposal;

import dev.whetstone.chat.Action;
import dev.whetstone.chat.Block;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Choice;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.Member;
import dev.whetstone.mock.session.MockSession;
import dev.whetstone.mock.session.Seat;
import java.time.Instant;
import java.util.List;

/** “Another time”: the other times all have in common, of which the next press chooses one. */
record OtherTimeAction(ProposalDesk desk) implements Action {

    static final String NAME = "mock-when";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Reply run(Call call) {
        return desk.playing(call, call.argument(), this::offer);
    }

    private Reply offer(Member member, MockSession session) {
        boolean waits = session.state() == MockSession.State.PROPOSED || session.state() == MockSession.State.CONFIRMED;
        if (!waits) {
            return Reply.say(ProposalDesk.TOO_LATE);
        }
        List<Choice> choices = desk.proposals().find(session.id()).map(Proposal::starts).orElse(List.of()).stream()
                .filter(at -> at.isAfter(desk.now()) && !at.equals(session.startsAt()))
                .filter(at -> session.seats().stream()
                        .filter(seat -> seat.role() != Seat.Role.OBSERVER)
                        .noneMatch(seat -> desk.isBusy(seat.memberId(), session, at)))
                .map(at -> Choice.of(desk.label(at, member, session), ChooseTimeAction.NAME, argument(session, at)))
                .toList();
        return choices.isEmpty()
                ? Reply.say("There is no other time you all have in common these days; *No* calls it off.")
                : new Reply.Private(ChatMessage.of(
                        new Block.Prose("When else? These are by the clock of %s; the others are asked again."
                                .formatted(desk.zone(member, session).getId())),
                        new Block.Choices(choices)));
    }

    private static String argument(MockSession session, Instant at) {
        return session.id() + "@" + at.getEpochSecond();
    }
}
