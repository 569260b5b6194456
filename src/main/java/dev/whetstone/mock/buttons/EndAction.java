package dev.whetstone.mock.buttons;

import dev.whetstone.chat.Action;
import dev.whetstone.chat.Block;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Choice;
import dev.whetstone.chat.Reply;
import dev.whetstone.mock.buttons.SessionDesk.Press;
import dev.whetstone.mock.session.Course;
import dev.whetstone.mock.session.MockSession;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** “End” asks whoever leads the session first, and says what would be lost; only the press on what it shows ends anything. */
record EndAction(SessionDesk desk) implements Action {

    /** What ends it. */
    static final String NOW = "mock-end-now";

    @Override
    public String name() {
        return "mock-end";
    }

    @Override
    public Reply run(Call call) {
        Press press = Press.of(call.argument());
        Optional<String> member = desk.seated(call);
        Optional<MockSession> found =
                member.isEmpty() ? Optional.empty() : desk.sessions().find(press.session());
        if (found.isEmpty()) {
            return Reply.say(SessionDesk.NONE);
        }
        MockSession session = found.get();
        return asked(session, press.part(), desk.clock().instant())
                .filter(question -> SessionDesk.leads(session, member.get()))
                .<Reply>map(Reply.Private::new)
                .orElseGet(() -> SessionDesk.unchanged(session, member.get()));
    }

    /** The question whether to end it with this part; empty if that does not run. */
    static Optional<ChatMessage> asked(MockSession session, int part, Instant now) {
        return session.course()
                .filter(course -> session.state() == MockSession.State.RUNNING && course.part() == part)
                .map(course -> question(session, course, now));
    }

    private static ChatMessage question(MockSession session, Course course, Instant now) {
        String about = session.id() + ";" + course.part();
        return ChatMessage.of(
                new Block.Prose("**Really end it?** " + lost(session, course, now)),
                new Block.Choices(List.of(
                        new Choice("Go on", GoOnAction.NAME, about, true), Choice.of("End it now", NOW, about))));
    }

    private static String lost(MockSession session, Course course, Instant now) {
        int parts = course.minutes().size();
        int more = parts - course.part() - 1;
        StringBuilder text = new StringBuilder("You are in part %d of %d%s."
                .formatted(course.part() + 1, parts, left(course.left(now).toSeconds())));
        if (more > 0) {
            text.append(more == 1 ? " One more part" : " %d more parts".formatted(more))
                    .append(" would not be played");
            boolean roles = !session.isAlone() && course.part() < course.swapAt() && course.swapAt() < parts;
            text.append(roles ? ", and roles would not change any more." : ".");
        }
        if (!session.isAlone() && (course.part() + 1) * 2 < parts) {
            text.append(" It would be worth no points, because less than half of it was played.");
        }
        return text.append(" What was written")
                .append(session.isAlone() ? "" : ", ticked")
                .append(" and graded stays, but it cannot be gone on with.")
                .toString();
    }

    private static String left(long seconds) {
        long minutes = Math.max(1, Math.round(seconds / 60.0));
        return minutes == 1 ? ", with a minute left" : ", with %d minutes left".formatted(minutes);
    }
}
