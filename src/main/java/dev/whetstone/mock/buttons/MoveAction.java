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
 *
 * @param refused what is said where the part runs and its move was not made; empty where only another press can be why
 */
record MoveAction(String name, SessionDesk desk, Move move, Function<MockSession, String> done, String refused)
        implements Action {

    static final String NO_MORE = "This part had all the extra minutes there are, so nothing was changed.";

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
                .map(changed -> answer(changed, member.get(), press.part()))
                .orElse(Reply.say(SessionDesk.NONE));
    }

    private Reply answer(MockSessions.Changed changed, String member, int part) {
        if (changed.done()) {
            return Reply.say(done.apply(changed.session()));
        }
        boolean runs = changed.session().state() == MockSession.State.RUNNING
                && SessionDesk.leads(changed.session(), member)
                && changed.session()
                        .course()
                        .filter(course -> course.part() == part)
                        .isPresent();
        return runs && !refused.isEmpty() ? Reply.say(refused) : SessionDesk.unchanged(changed.session(), member);
    }
}
