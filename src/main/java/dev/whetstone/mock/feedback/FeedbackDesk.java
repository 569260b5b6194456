package dev.whetstone.mock.feedback;

import dev.whetstone.chat.Call;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.Member;
import dev.whetstone.group.Members;
import dev.whetstone.mock.session.MockSession;
import dev.whetstone.mock.session.MockSessions;
import dev.whetstone.mock.session.Seat;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Whose feedback on whom a button or form is about, and whether it may be given. */
record FeedbackDesk(MockSessions sessions, MockFeedbacks feedbacks, FeedbackForms forms, Members members, Clock clock) {

    /** Feedback of one member on another, one of its three forms. */
    record Matter(MockSession session, String from, String about, int step) {

        String argument(int otherStep) {
            return session.id() + ";" + about + ";" + otherStep;
        }
    }

    interface Step {
        Reply run(Matter matter);
    }

    Reply with(Call call, Step step) {
        String[] words = call.argument().split(";", -1);
        Optional<String> from = members.idOf(call.member());
        Optional<MockSession> session = words.length == 3 ? sessions.find(words[0]) : Optional.empty();
        if (from.isEmpty()
                || session.flatMap(found -> found.seatOf(from.get())).isEmpty()
                || !words[2].matches("[1-3]")) {
            return Reply.say("That is none of your sessions, so nothing was kept.");
        }
        if (!toRate(session.get(), from.get()).contains(words[1])) {
            return Reply.say("There is nobody to give feedback to any more.");
        }
        boolean open = session.get().state() == MockSession.State.FEEDBACK
                || (session.get().isAlone() && session.get().state() == MockSession.State.DONE);
        return open
                ? step.run(new Matter(session.get(), from.get(), words[1], Integer.parseInt(words[2])))
                : Reply.say("Feedback on this session is closed, so nothing was kept.");
    }

    /** Whom a member gives feedback to: candidate and interviewer, without themselves; alone, themselves. */
    static List<String> toRate(MockSession session, String from) {
        return session.seats().stream()
                .filter(seat -> seat.role() != Seat.Role.OBSERVER)
                .map(Seat::memberId)
                .filter(about -> session.isAlone() || !about.equals(from))
                .toList();
    }

    String name(Matter matter) {
        return matter.from().equals(matter.about())
                ? "Look back"
                : "On "
                        + members.find(matter.about())
                                .map(Member::name)
                                .map(FeedbackDesk::cut)
                                .orElse("somebody");
    }

    private static String cut(String name) {
        return name.length() <= 12 ? name : name.substring(0, 11) + "…";
    }

    /** Whether this was the last that its author owed. */
    boolean isAll(MockSession session, String from) {
        return toRate(session, from).stream()
                .allMatch(about -> feedbacks
                        .find(session.id(), from, about)
                        .filter(MockFeedback::isComplete)
                        .isPresent());
    }
}
