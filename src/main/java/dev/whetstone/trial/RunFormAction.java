package dev.whetstone.trial;

import dev.whetstone.answer.OpenRounds;
import dev.whetstone.chat.Action;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.Reply;

/** Send of the form in which one tries a program. */
record RunFormAction(OpenRounds rounds, ProgramTrials trials) implements Action {
    @Override
    public String name() {
        return "run-form";
    }

    @Override
    public Reply run(Call call) {
        return rounds.named(
                call.argument(), call, (round, question) -> trials.run(round, question, call, call.value("text", "")));
    }
}
