package dev.whetstone.peers;

import dev.whetstone.answer.OpenRounds;
import dev.whetstone.attempt.Answer;
import dev.whetstone.attempt.Answers;
import dev.whetstone.attempt.Texts;
import dev.whetstone.chat.Action;
import dev.whetstone.chat.Block;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Choice;
import dev.whetstone.chat.Markdown;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.Members;
import dev.whetstone.group.NamedMember;
import dev.whetstone.question.Kind;
import dev.whetstone.question.Question;
import dev.whetstone.round.Round;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The Rate answers button: others' answers with a button for each thing one can do. */
record ReadAnswersAction(OpenRounds rounds, Answers answers, Members members) implements Action {
    private static final int MOST_SHOWN = 5;
    private static final int MOST_TEXT = 1500;

    @Override
    public String name() {
        return "peers";
    }

    @Override
    public Reply run(Call call) {
        return rounds.named(call.argument(), call, (round, question) -> list(round, question, call));
    }

    private Reply list(Round round, Question question, Call call) {
        String reader = members.idOf(call.member()).orElse("");
        if (!PeerRules.mayRead(round, question, answers.find(round.id(), reader))) {
            return Reply.say(
                    round.isSealed()
                            ? "This round is sealed: answers can be read after the reveal."
                            : "Answer first, then you can read and rate the others' answers.");
        }
        List<Answer> others = answers.of(round).stream()
                .filter(answer -> answer.isGiven() && !answer.memberId().equals(reader))
                .sorted(Comparator.comparing((Answer answer) -> !PeerRules.needsPeople(answer))
                        .thenComparing(answer -> answer.helpful().size()))
                .limit(MOST_SHOWN)
                .toList();
        return others.isEmpty()
                ? Reply.say("Nobody else has answered yet.")
                : new Reply.Private(message(round, question, others, reader));
    }

    private ChatMessage message(Round round, Question question, List<Answer> others, String reader) {
        Map<String, String> names = NamedMember.names(
                members.findAll(others.stream().map(Answer::memberId).toList()).values().stream()
                        .filter(member -> !member.hidden())
                        .toList());
        List<Block> blocks = new ArrayList<>();
        for (Answer answer : others) {
            blocks.add(new Block.Prose("**"
                    + Markdown.escape(names.getOrDefault(answer.memberId(), "Somebody")) + "**"
                    + (answer.helpful().isEmpty()
                            ? ""
                            : " · found helpful by " + answer.helpful().size())));
            answer.judged()
                    .ifPresent(attempt -> blocks.add(new Block.Verbatim(Texts.shortened(attempt.text(), MOST_TEXT))));
            blocks.add(new Block.Choices(buttons(round, question, answer, reader)));
        }
        return new ChatMessage(blocks);
    }

    private static List<Choice> buttons(Round round, Question question, Answer answer, String reader) {
        String argument = round.id() + "|" + answer.memberId();
        List<Choice> buttons = new ArrayList<>();
        if (!answer.helpful().contains(reader)) {
            buttons.add(Choice.of("Helpful", "helpful", argument));
        }
        if (PeerRules.mayScore(round, question, answer, false) && PeerRules.needsPeople(answer)) {
            String label = question.kind() == Kind.PRACTICE ? "Confirm it" : "Score it";
            buttons.add(new Choice(label, "score", argument, true));
        }
        return buttons.isEmpty() ? List.of(Choice.of("You found it helpful", "helpful", argument)) : buttons;
    }
}
