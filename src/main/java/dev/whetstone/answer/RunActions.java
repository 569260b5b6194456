package dev.whetstone.answer;

import dev.whetstone.chat.Action;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.Form;
import dev.whetstone.chat.Reply;
import dev.whetstone.chat.RichText;
import dev.whetstone.grading.Trial;
import dev.whetstone.group.Members;
import dev.whetstone.question.Question;
import dev.whetstone.round.Round;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Trying a program on the tests a member may see, without an attempt being counted. */
final class RunActions {

    private static final String NOTHING_TO_RUN =
            "There are no tests I can run for this question, so nothing was tried. Your answer will be graded all the same.";

    private RunActions() {}

    /** Runs programs and tells what came of them. */
    record Desk(Trial trial, Trials trials, Members members, Feedback feedback) {

        Reply run(Round round, Question question, Call call, String text) {
            if (!round.takesAnswersAt(call.at())) {
                return Reply.say(AnswerActions.CLOSED);
            }
            if (text.isBlank()) {
                return Reply.wrong("text", "There is no program in it, so nothing was tried.");
            }
            if (!trials.begin(round, members.of(call.member()).id())) {
                return Reply.wrong(
                        "text",
                        "You have tried this question %d times, which is all there is; now answer it."
                                .formatted(Trials.MOST));
            }
            Optional<CompletableFuture<String>> running = trial.of(question, text);
            running.ifPresent(future -> {
                CompletableFuture<Void> unused = future.exceptionally(
                                away -> "Programs cannot be run at the moment; try it again in a while.")
                        .thenAcceptAsync(told -> tell(round, call, told));
            });
            return Reply.say(
                    running.isPresent()
                            ? "I am trying it on the tests you can see, and tell you here. It counts as no answer."
                            : NOTHING_TO_RUN);
        }

        private void tell(Round round, Call call, String told) {
            feedback.say(round, call, "trial:" + call.id(), new ChatMessage(RichText.blocks(told)));
        }
    }

    /** {@code /prep run}. */
    record RunCommand(OpenRounds rounds, Desk desk) implements Command {
        @Override
        public Spec spec() {
            return new Spec(
                    "run",
                    "Tries your Python on the visible tests; counts as no answer",
                    Audience.ANYONE,
                    List.of(Parameter.rest("text", "your program", false)));
        }

        @Override
        public Reply run(Call call) {
            String text = call.value("text", "");
            return rounds.meant(call, (round, question) -> {
                if (!text.isBlank()) {
                    return desk.run(round, question, call, text);
                }
                Form.Field field = Form.Field.paragraph("text", "Program", "Python, as you would answer", "");
                return round.takesAnswersAt(call.at())
                        ? new Reply.Open(new Form("Try your program", "run-form", round.id(), List.of(field)))
                        : Reply.say(AnswerActions.CLOSED);
            });
        }
    }

    /** The form's Send. */
    record SendForm(OpenRounds rounds, Desk desk) implements Action {
        @Override
        public String name() {
            return "run-form";
        }

        @Override
        public Reply run(Call call) {
            return rounds.named(
                    call.argument(),
                    call,
                    (round, question) -> desk.run(round, question, call, call.value("text", "")));
        }
    }
}
