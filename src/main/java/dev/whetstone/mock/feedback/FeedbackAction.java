package dev.whetstone.mock.feedback;

import dev.whetstone.chat.Action;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.Form;
import dev.whetstone.chat.Reply;
import dev.whetstone.mock.session.MockSession;
import dev.whetstone.mock.session.Seat;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Opens one of the three forms, as it was filled in before. */
record FeedbackAction(FeedbackDesk desk) implements Action {

    static final String NAME = "mock-feedback";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Reply run(Call call) {
        return desk.with(call, matter -> {
            Form form =
                    desk.forms().form(matter.step(), desk.name(matter), matter.argument(matter.step()), rates(matter));
            Optional<MockFeedback> before =
                    desk.feedbacks().find(matter.session().id(), matter.from(), matter.about());
            Map<String, String> values = new HashMap<>();
            before.ifPresent(known -> {
                known.scores().forEach((criterion, score) -> values.put(criterion, String.valueOf(score)));
                values.putAll(known.values());
            });
            return new Reply.Open(form.filled(values));
        });
    }

    /** Whether the other one was ever the interviewer. */
    private static boolean rates(FeedbackDesk.Matter matter) {
        MockSession session = matter.session();
        return !session.isAlone()
                && (session.hasChangedRoles()
                        || session.who(Seat.Role.INTERVIEWER)
                                .filter(matter.about()::equals)
                                .isPresent());
    }
}
