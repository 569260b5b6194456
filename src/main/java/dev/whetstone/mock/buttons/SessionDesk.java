package dev.whetstone.mock.buttons;

import dev.whetstone.chat.Call;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.Members;
import dev.whetstone.mock.session.MockSession;
import dev.whetstone.mock.session.MockSessions;
import dev.whetstone.mock.session.Seat;
import dev.whetstone.scenario.Scenarios;
import java.time.Clock;
import java.util.Optional;

/** What the buttons of a session share: they are for those with a seat, and say so to everybody else in the same words. */
record SessionDesk(MockSessions sessions, Scenarios scenarios, Members members, Clock clock) {

    static final String NONE = "That is none of your sessions, so nothing was changed.";

    private static final String LED = "The interviewer leads the session, so nothing was changed.";

    /** A press as its button names it; part and point are -1 where it names none. */
    record Press(String session, int part, int point) {

        static Press of(String argument) {
            String[] words = argument.split(";", -1);
            return new Press(words[0], number(words, 1), number(words, 2));
        }

        private static int number(String[] words, int index) {
            return index < words.length && words[index].matches("\\d{1,3}") ? Integer.parseInt(words[index]) : -1;
        }
    }

    /** Who presses, as long as they have a seat in the session. */
    Optional<String> seated(Call call) {
        return members.idOf(call.member())
                .filter(member -> sessions.find(Press.of(call.argument()).session())
                        .flatMap(session -> session.seatOf(member))
                        .isPresent());
    }

    /** Whether this member leads the session now: its interviewer, or whoever plays it alone. */
    static boolean leads(MockSession session, String memberId) {
        return session.isAlone()
                || session.who(Seat.Role.INTERVIEWER).filter(memberId::equals).isPresent();
    }

    /** Why a press of this member changed nothing. */
    static Reply unchanged(MockSession session, String memberId) {
        return session.state() == MockSession.State.RUNNING && !leads(session, memberId)
                ? Reply.say(LED)
                : stale(session);
    }

    static Reply stale(MockSession session) {
        return Reply.say(
                session.state() == MockSession.State.RUNNING
                        ? "That was done already, or belongs to a part that is over; the newest message has the buttons that count."
                        : "This session is not running, so nothing was changed.");
    }
}
