package dev.whetstone.answer.commands;

import dev.whetstone.answer.OpenRounds;
import dev.whetstone.chat.Action;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.Reply;
import dev.whetstone.round.RoundTexts;

/** The Answer button: opens the form. */
record AnswerAction(OpenRounds rounds, RoundTexts texts) implements Action {
    @Override
    public String name() {
        return "answer";
    }

    @Override
    public Reply run(Call call) {
        return rounds.named(
                call.argument(),
                call,
                (round, question) -> round.takesAnswersAt(call.at())
                        ? new Reply.Open(AnswerForm.of(round, question, texts, rounds.saidElsewhere(round, call)))
                        : Reply.say(AnswerForm.CLOSED));
    }
}
