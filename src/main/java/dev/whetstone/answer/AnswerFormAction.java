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

/** The form's Send. */
record AnswerFormAction(OpenRounds rounds, Submissions submissions) implements Action {
    @Override
    public String name() {
        return "answer-form";
    }

    @Override
    public Reply run(Call call) {
        return rounds.named(
                call.argument(),
                call,
                (round, question) -> submissions.submit(round, call, call.value("text", "")));
    }
}
