package dev.whetstone.answer.commands;

import dev.whetstone.answer.OpenRounds;
import dev.whetstone.chat.Action;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.Reply;
import dev.whetstone.question.ChoiceQuestion;

/** An option of a choice question; the argument is {@code round|letter}. */
record ChooseAction(OpenRounds rounds, Submissions submissions) implements Action {
    @Override
    public String name() {
        return "choose";
    }

    @Override
    public Reply run(Call call) {
        int cut = call.argument().lastIndexOf('|');
        if (cut < 0) {
            return Reply.say("That button is broken; type the letter of your choice in the thread instead.");
        }
        return rounds.named(call.argument().substring(0, cut), call, (round, question) -> {
            if (!round.takesAnswersAt(call.at())) {
                return OpenRounds.closed(round);
            }
            return question instanceof ChoiceQuestion
                    ? submissions.submit(round, call, call.argument().substring(cut + 1))
                    : Reply.say("That question has no options any more.");
        });
    }
}
