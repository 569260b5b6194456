package dev.whetstone.answer.commands;

import dev.whetstone.answer.feedback.Feedback;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Reply;
import dev.whetstone.chat.RichText;
import dev.whetstone.grading.Trial;
import dev.whetstone.group.Members;
import dev.whetstone.question.Question;
import dev.whetstone.round.Round;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Tries a program on the tests a member may see, without an attempt being counted, and tells what came of it. */
record ProgramTrials(Trial trial, Trials trials, Members members, Feedback feedback) {

    private static final String NOTHING_TO_RUN =
            "There are no tests I can run for this question, so nothing was tried. Your answer will be graded all the same.";

    Reply run(Round round, Question question, Call call, String text) {
        if (!round.takesAnswersAt(call.at())) {
            return Reply.say(AnswerForm.CLOSED);
        }
        if (text.isBlank()) {
            return Reply.wrong("text", "There is no program in it, so nothing was tried.");
        }
        String member = members.of(call.member()).id();
        if (!trials.begin(round, member)) {
            return Reply.wrong(
                    "text",
                    "You have tried this question %d times, which is all there is; now answer it."
                            .formatted(Trials.MOST));
        }
        Optional<CompletableFuture<String>> running = trial.of(question, text);
        running.ifPresentOrElse(
                future -> {
                    CompletableFuture<Void> unused = future.exceptionally(away -> {
                                trials.giveBack(round, member);
                                return "Programs cannot be run at the moment; try it again in a while.";
                            })
                            .thenAcceptAsync(told -> tell(round, call, told));
                },
                () -> trials.giveBack(round, member));
        return Reply.say(
                running.isPresent()
                        ? "I am trying it on the tests you can see, and tell you here. It counts as no answer."
                        : NOTHING_TO_RUN);
    }

    private void tell(Round round, Call call, String told) {
        feedback.say(round, call, "trial:" + call.id(), new ChatMessage(RichText.blocks(told)));
    }
}
