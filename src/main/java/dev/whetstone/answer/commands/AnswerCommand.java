package dev.whetstone.answer.commands;

import dev.whetstone.answer.OpenRounds;
import dev.whetstone.chat.Action;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.Reply;
import java.util.List;

/** {@code /prep answer} and the Answer button: submits what follows, or opens the form. */
record AnswerCommand(OpenRounds rounds, Submissions submissions, AnswerForm form) implements Command, Action {
    @Override
    public Spec spec() {
        return new Spec(
                "answer",
                "Submits an answer, by a form if you leave it out",
                Audience.ANYONE,
                List.of(Parameter.rest("text", "your answer", false)));
    }

    @Override
    public String name() {
        return "answer";
    }

    @Override
    public Reply run(Call call) {
        String text = call.value("text", "");
        return rounds.asked(
                call,
                name(),
                (round, question) ->
                        text.isBlank() ? form.opened(round, question, call) : submissions.submit(round, call, text));
    }
}
