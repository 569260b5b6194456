package dev.whetstone.answer.commands;

import dev.whetstone.answer.GradingSteps;
import dev.whetstone.answer.OpenRounds;
import dev.whetstone.attempt.Act;
import dev.whetstone.attempt.Answer;
import dev.whetstone.chat.Action;
import dev.whetstone.chat.Block;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Choice;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.Reply;
import dev.whetstone.chat.RichText;
import dev.whetstone.group.Members;
import dev.whetstone.question.Question;
import dev.whetstone.round.Round;
import java.util.ArrayList;
import java.util.List;

/** The Hint button and {@code /prep hint}: the next hint, 10 % of the base each. */
record HintCommand(OpenRounds rounds, GradingSteps steps, Members members) implements Command, Action {
    @Override
    public Spec spec() {
        return new Spec("hint", "Gives you a hint for a tenth of the points", Audience.ANYONE, List.of());
    }

    @Override
    public String name() {
        return "hint";
    }

    @Override
    public Reply run(Call call) {
        return rounds.asked(call, name(), (round, question) -> hint(round, question, call));
    }

    private Reply hint(Round round, Question question, Call call) {
        List<String> hints = question.body().hints();
        if (!round.takesAnswersAt(call.at())) {
            return OpenRounds.closed(round);
        }
        if (rounds.hasPeeked(round, call)) {
            return Reply.say("You have seen the model answer, which says more than a hint.");
        }
        if (hints.isEmpty()) {
            return Reply.say("There is no hint for this question.");
        }
        Answer answer = steps.help(round, question, members.of(call.member()).id(), Act.help(Act.Kind.HINT, call));
        return new Reply.Private(message(round, question, answer.hints()));
    }

    private static ChatMessage message(Round round, Question question, int taken) {
        List<String> hints = question.body().hints();
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < taken; i++) {
            blocks.add(new Block.Prose("**Hint %d of %d** (10 %% of the points)".formatted(i + 1, hints.size())));
            blocks.addAll(RichText.blocks(hints.get(i)));
        }
        if (taken < hints.size()) {
            blocks.add(new Block.Choices(List.of(Choice.of("Next hint", "hint", round.id()))));
        } else {
            blocks.add(new Block.Prose("That was the last one."));
        }
        return new ChatMessage(blocks);
    }
}
