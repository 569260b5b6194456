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

/** Send of the form in which one tries a program. */
record RunFormAction(OpenRounds rounds, ProgramTrials trials) implements Action {
    @Override
    public String name() {
        return "run-form";
    }

    @Override
    public Reply run(Call call) {
        return rounds.named(
                call.argument(),
                call,
                (round, question) -> trials.run(round, question, call, call.value("text", "")));
    }
}
