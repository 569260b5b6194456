package dev.whetstone.mock.feedback;

import dev.whetstone.chat.Action;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.Members;
import dev.whetstone.mock.session.MockSessions;

/** “That was useful”, by whoever feedback was about. */
record UsefulAction(MockFeedbacks feedbacks, MockSessions sessions, SessionPoints points, Members members)
        implements Action {

    @Override
    public String name() {
        return "mock-useful";
    }

    @Override
    public Reply run(Call call) {
        return members.idOf(call.member())
                .flatMap(reader -> feedbacks.useful(call.argument(), reader))
                .map(feedback -> {
                    sessions.find(feedback.sessionId()).ifPresent(session -> points.useful(session, feedback));
                    return Reply.say("Noted. Whoever wrote it gets points for it.");
                })
                .orElseGet(() -> Reply.say("That feedback is not yours or is gone, so nothing was noted."));
    }
}
