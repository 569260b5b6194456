package dev.whetstone.round.commands;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Choice;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.Markdown;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.CadenceText;
import dev.whetstone.group.GroupDesk;
import dev.whetstone.round.Round;
import dev.whetstone.round.RoundFollower;
import dev.whetstone.round.RoundTexts;
import dev.whetstone.round.Rounds;
import java.util.ArrayList;
import java.util.List;

/** {@code /prep today}: the open questions with their buttons, and when the next one comes. */
record TodayCommand(GroupDesk desk, Rounds rounds, RoundTexts texts, List<RoundFollower> followers) implements Command {

    @Override
    public Spec spec() {
        return new Spec("today", "Shows the open questions", Audience.ANYONE, List.of());
    }

    @Override
    public Reply run(Call call) {
        return desk.with(call, group -> {
            List<Block> blocks = new ArrayList<>();
            for (Round round : rounds.of(group.id(), Round.State.OPEN, 5)) {
                blocks.addAll(entry(round, call));
            }
            if (blocks.isEmpty()) {
                blocks.add(new Block.Prose("No question is open right now."));
            }
            blocks.add(new Block.Prose(CadenceText.nextQuestion(group)));
            return new Reply.Private(new ChatMessage(blocks));
        });
    }

    private List<Block> entry(Round round, Call call) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Prose("**" + Markdown.escape(texts.bank().title(round.questionId())) + "**"));
        blocks.add(new Block.Moment("Closes", round.closesAt(), round.zone()));
        texts.question(round)
                .flatMap(question -> followers.stream()
                        .flatMap(follower -> follower.standing(round, call.member(), question).stream())
                        .findFirst())
                .ifPresent(standing -> blocks.add(new Block.Prose(standing)));
        blocks.add(new Block.Choices(choices(round, call)));
        return blocks;
    }

    private List<Choice> choices(Round round, Call call) {
        Choice answer = new Choice("Answer", "answer", round.id(), true);
        boolean shown = followers.stream().anyMatch(follower -> follower.hasShown(round, call.member()));
        return shown ? List.of(answer) : List.of(answer, Choice.of("Hint", "hint", round.id()));
    }
}
