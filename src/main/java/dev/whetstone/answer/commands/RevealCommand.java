package dev.whetstone.answer.commands;

import dev.whetstone.answer.GradingSteps;
import dev.whetstone.answer.OpenRounds;
import dev.whetstone.answer.Points;
import dev.whetstone.attempt.Act;
import dev.whetstone.attempt.Answer;
import dev.whetstone.chat.Action;
import dev.whetstone.chat.Block;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Choice;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.Members;
import dev.whetstone.question.Question;
import dev.whetstone.round.RevealMessage;
import dev.whetstone.round.Round;
import java.util.ArrayList;
import java.util.List;

/** The Show me button and {@code /prep reveal}: the model answer now, and no points for the round. */
record RevealCommand(OpenRounds rounds, GradingSteps steps, Members members, Points points) implements Command, Action {
    @Override
    public Spec spec() {
        return new Spec(
                "reveal",
                "Shows you the model answer; before the close it costs the points",
                Audience.ANYONE,
                List.of());
    }

    @Override
    public String name() {
        return "show";
    }

    @Override
    public Reply run(Call call) {
        boolean sure = call.argument().endsWith("|yes");
        String round = sure ? call.argument().substring(0, call.argument().length() - 4) : call.argument();
        return round.isEmpty()
                ? rounds.meantOrLast(call, name(), (found, question) -> show(found, question, call, false))
                : rounds.named(round, call, (found, question) -> show(found, question, call, sure));
    }

    private Reply show(Round round, Question question, Call call, boolean sure) {
        if (rounds.isOpenElsewhere(round)) {
            return Reply.say(
                    "Another group here still answers this question, so its model answer waits until that round closes.");
        }
        boolean costs = round.takesAnswersAt(call.at());
        if (costs && !sure) {
            return new Reply.Private(ChatMessage.of(
                    new Block.Prose("The round is still open: whoever looks now gets no points for it"
                            + (rounds.hasAnswered(round, call) ? ", and loses those of an answer given before." : ".")),
                    new Block.Choices(List.of(new Choice("Show me anyway", "show", round.id() + "|yes", true)))));
        }
        if (costs) {
            Answer answer =
                    steps.help(round, question, members.of(call.member()).id(), Act.help(Act.Kind.PEEK, call));
            points.settle(round, question, answer);
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading("Model answer: " + question.head().title()));
        blocks.addAll(RevealMessage.of(question));
        return new Reply.Private(new ChatMessage(blocks));
    }
}
