package dev.whetstone.answer.commands;

import dev.whetstone.answer.OpenRounds;
import dev.whetstone.chat.Action;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.Reply;

/** The Answer button: opens the form. */
record AnswerAction(OpenRounds rounds, AnswerForm form) implements Action {
    @Override
    public String name() {
        return "answer";
    }

    @Override
    public Reply run(Call call) {
        return rounds.named(call.argument(), call, (round, question) -> form.opened(round, question, call));
    }
}
