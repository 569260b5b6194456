package dev.whetstone.mock.feedback;

import dev.whetstone.chat.Action;
import dev.whetstone.chat.Block;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Choice;
import dev.whetstone.chat.Reply;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps a form and leads to the next; with the last one of everybody it can be read. */
record FeedbackFormAction(FeedbackDesk desk) implements Action {

    @Override
    public String name() {
        return "mock-feedback-form";
    }

    @Override
    public Reply run(Call call) {
        return desk.with(call, matter -> {
            FeedbackForms.Filled filled = desk.forms().filled(matter.step(), call);
            Optional<String> missing = filled.missing();
            if (missing.isPresent()) {
                return Reply.wrong(
                        missing.get(),
                        matter.step() == 3
                                ? "Two strengths and one thing to work on are needed; nothing of this form was kept."
                                : "Each of these needs a choice; nothing of this form was kept.");
            }
            MockFeedback kept = desk.feedbacks()
                    .keep(
                            matter.session(),
                            matter.from(),
                            matter.about(),
                            filled,
                            desk.clock().instant());
            return onwards(matter, kept).map(step -> next(matter, step)).orElseGet(() -> complete(matter));
        });
    }

    /** The next form; whoever looks back alone goes through all of them each time. */
    private static Optional<Integer> onwards(FeedbackDesk.Matter matter, MockFeedback kept) {
        Stream<Integer> missing = FeedbackForms.STEPS.stream()
                .sorted()
                .filter(step -> !kept.steps().contains(step));
        Stream<Integer> after =
                FeedbackForms.STEPS.stream().filter(step -> matter.session().isAlone() && step == matter.step() + 1);
        return Stream.concat(after, missing).findFirst();
    }

    private static Reply next(FeedbackDesk.Matter matter, int step) {
        return new Reply.Private(ChatMessage.of(
                new Block.Prose(matter.session().isAlone() ? "Kept; only you see it." : "Kept; nobody sees it yet."),
                new Block.Choices(List.of(new Choice(
                        "Go on: %d of 3".formatted(step), FeedbackAction.NAME, matter.argument(step), true)))));
    }

    private Reply complete(FeedbackDesk.Matter matter) {
        if (!desk.isAll(matter.session(), matter.from())) {
            return Reply.say("Thank you. One more person waits for your feedback; their button is above.");
        }
        desk.sessions()
                .sendFeedback(matter.session().id(), matter.from(), desk.clock().instant());
        return Reply.say(
                matter.session().isAlone()
                        ? "Kept; you get it as one message."
                        : "Thank you. Everybody reads it when all have sent theirs, or a day after the session.");
    }
}
