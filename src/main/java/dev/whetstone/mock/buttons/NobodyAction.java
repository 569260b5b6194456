package dev.whetstone.mock.buttons;

import dev.whetstone.chat.Action;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.Reply;
import dev.whetstone.mock.buttons.SessionDesk.Press;
import dev.whetstone.mock.session.Agreement;
import dev.whetstone.mock.session.MockSession;
import dev.whetstone.mock.session.Seat;
import java.time.Instant;
import java.util.Optional;

/** Whoever waited in vain gets a session with the bot; who did not come is noted for pairing and told to nobody. */
record NobodyAction(SessionDesk desk) implements Action {

    @Override
    public String name() {
        return "mock-nobody";
    }

    @Override
    public Reply run(Call call) {
        Optional<String> member = desk.seated(call);
        if (member.isEmpty()) {
            return Reply.say(SessionDesk.NONE);
        }
        Instant now = desk.clock().instant();
        return desk.sessions()
                .change(Press.of(call.argument()).session(), session -> given(session, member.get(), now))
                .map(changed -> answer(changed.session(), member.get(), now))
                .orElse(Reply.say(SessionDesk.NONE));
    }

    private static boolean given(MockSession session, String member, Instant now) {
        return session.here().contains(member)
                && !now.isBefore(session.startsAt().plus(MockSession.PATIENCE))
                && new Agreement(session).giveUp();
    }

    /** The same seat has the same session, however often its button is pressed. */
    private static int seat(MockSession session, String member) {
        return session.seats().stream().map(Seat::memberId).toList().indexOf(member);
    }

    private Reply answer(MockSession session, String member, Instant now) {
        boolean missed =
                session.state() == MockSession.State.MISSED && session.here().contains(member);
        if (!missed) {
            return Reply.say("This session has begun or is over, so nothing was changed.");
        }
        boolean unused = desk.sessions()
                .insert(MockSession.alone(
                        session.id() + "-" + seat(session, member),
                        session.groupId(),
                        session.scenarioId(),
                        member,
                        now));
        return Reply.say(
                "Thank you for waiting. I play the interviewer; it begins in a moment, in your direct messages.");
    }
}
