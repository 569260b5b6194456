package dev.whetstone.answer.commands;

import dev.whetstone.answer.OpenRounds;
import dev.whetstone.chat.Action;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.Reply;

/** The form's Send. */
record AnswerFormAction(OpenRounds rounds, Submissions submissions) implements Action {
    @Override
    public String name() {
        return "answer-form";
    }

    @Override
    public Reply run(Call call) {
        return rounds.named(
                call.argument(), call, (round, question) -> submissions.submit(round, call, call.value("text", "")));
    }
}
