package dev.whetstone.answer;

import dev.whetstone.chat.Action;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.Form;
import dev.whetstone.chat.Reply;
import dev.whetstone.question.ChoiceQuestion;
import dev.whetstone.question.Question;
import dev.whetstone.round.Round;
import dev.whetstone.round.RoundTexts;
import java.util.List;

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
