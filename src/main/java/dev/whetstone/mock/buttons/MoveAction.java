package dev.whetstone.mock.buttons;

import dev.whetstone.chat.Action;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.Reply;
import dev.whetstone.mock.buttons.SessionDesk.Press;
import dev.whetstone.mock.session.MockSession;
import dev.whetstone.mock.session.MockSessions;
import dev.whetstone.mock.session.Play;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * A button of the interviewer that moves the session; whether it is theirs to press and whether it still counts is decided on the
 * session as it is stored.
 */
record MoveAction(String name, SessionDesk desk, Move move, Function<MockSession, String> done) implements Action {

    /** One that says the same whatever the session is like. */
    MoveAction(String name, SessionDesk desk, Move move, String done) {
        this(name, desk, move, session -> done);
    }

    /** A move about the part its button was shown for; false if it changes nothing. */
    interface Move {
        boolean make(Play play, int part, Instant now);
    }

    @Override
    public Reply run(Call call) {
        Optional<String> member = desk.seated(call);
        if (member.isEmpty()) {
            return Reply.say(SessionDesk.NONE);
        }
        Press press = Press.of(call.argument());
        Instant now = desk.clock().instant();
        return desk.sessions()
                .change(
                        press.session(),
                        session -> SessionDesk.leads(session, member.get())
                                && move.make(new Play(session), press.part(), now))
                .map(changed -> answer(changed, member.get()))
                .orElse(Reply.say(SessionDesk.NONE));
    }

    private Reply answer(MockSessions.Changed changed, String member) {
        if (changed.done()) {
            return Reply.say(done.apply(changed.session()));
        }
        return SessionDesk.unchanged(changed.session(), member);
    }
}
