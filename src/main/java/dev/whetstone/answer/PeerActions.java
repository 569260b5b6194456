package dev.whetstone.answer;

import dev.whetstone.chat.Action;
import dev.whetstone.chat.Block;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Choice;
import dev.whetstone.chat.Markdown;
import dev.whetstone.chat.Reply;
import dev.whetstone.grading.Grade;
import dev.whetstone.group.Member;
import dev.whetstone.group.Members;
import dev.whetstone.question.Question;
import dev.whetstone.round.Round;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** What members do with each other's answers: read them and find them helpful. */
final class PeerActions {

    private static final int MOST_SHOWN = 5;
    private static final int MOST_TEXT = 1500;

    private PeerActions() {}

    static Optional<String[]> roundAndMember(String argument) {
        String[] parts = argument.split("\\|", 2);
        return parts.length == 2 ? Optional.of(parts) : Optional.empty();
    }

    private static boolean mayRead(Round round, Optional<Answer> own) {
        boolean closed = round.state() == Round.State.CLOSED || round.state() == Round.State.REVEALED;
        return closed || (!round.isSealed() && own.map(Answer::isGiven).orElse(false));
    }

    static boolean mayScore(Round round, Answer answer, boolean admin) {
        boolean closed = round.state() == Round.State.CLOSED || round.state() == Round.State.REVEALED;
        return answer.judged().isPresent() && (closed || admin);
    }

    static boolean needsPeople(Answer answer) {
        return answer.judged()
                .map(Attempt::grade)
                .map(grade -> grade.certainty() != Grade.Certainty.CERTAIN)
                .orElse(false);
    }

    /** The Rate answers button: others' answers with a button for each thing one can do. */
    record Read(OpenRounds rounds, Answers answers, Members members) implements Action {
        @Override
        public String name() {
            return "peers";
        }

        @Override
        public Reply run(Call call) {
            return rounds.named(call.argument(), call, (round, question) -> list(round, call));
        }

        private Reply list(Round round, Call call) {
            String reader = members.of(call.member()).id();
            if (!mayRead(round, answers.find(round.id(), reader))) {
                return Reply.say(
                        round.isSealed()
                                ? "This round is sealed: answers can be read after the reveal."
                                : "Answer first, then you can read and rate the others' answers.");
            }
            List<Answer> others = answers.of(round).stream()
                    .filter(answer -> answer.isGiven() && !answer.memberId().equals(reader))
                    .sorted(Comparator.comparing((Answer answer) -> !needsPeople(answer))
                            .thenComparing(answer -> answer.helpful().size()))
                    .limit(MOST_SHOWN)
                    .toList();
            return others.isEmpty()
                    ? Reply.say("Nobody else has answered yet.")
                    : new Reply.Private(message(round, others, reader));
        }

        private ChatMessage message(Round round, List<Answer> others, String reader) {
            Map<String, Member> people =
                    members.findAll(others.stream().map(Answer::memberId).toList());
            List<Block> blocks = new ArrayList<>();
            for (Answer answer : others) {
                Member author = people.get(answer.memberId());
                blocks.add(new Block.Prose("**"
                        + (author == null || author.hidden() ? "Somebody" : Markdown.escape(author.name())) + "**"
                        + (answer.helpful().isEmpty()
                                ? ""
                                : " · found helpful by " + answer.helpful().size())));
                answer.judged()
                        .ifPresent(
                                attempt -> blocks.add(new Block.Verbatim(Texts.shortened(attempt.text(), MOST_TEXT))));
                blocks.add(new Block.Choices(buttons(round, answer, reader)));
            }
            return new ChatMessage(blocks);
        }

        private static List<Choice> buttons(Round round, Answer answer, String reader) {
            String argument = round.id() + "|" + answer.memberId();
            List<Choice> buttons = new ArrayList<>();
            if (!answer.helpful().contains(reader)) {
                buttons.add(Choice.of("Helpful", "helpful", argument));
            }
            if (mayScore(round, answer, false) && needsPeople(answer)) {
                buttons.add(new Choice("Score it", "score", argument, true));
            }
            return buttons.isEmpty() ? List.of(Choice.of("You found it helpful", "helpful", argument)) : buttons;
        }
    }

    /** The Helpful button: +1 for its author, at most +3 an answer, never one's own. */
    record Helpful(OpenRounds rounds, Answers answers, Members members, Points points) implements Action {
        @Override
        public String name() {
            return "helpful";
        }

        @Override
        public Reply run(Call call) {
            return roundAndMember(call.argument())
                    .map(parts -> rounds.named(parts[0], call, vote(call, parts[1])))
                    .orElseGet(() -> Reply.say("That button is broken; nothing was changed."));
        }

        private BiFunction<Round, Question, Reply> vote(Call call, String author) {
            return (round, question) -> {
                String voter = members.of(call.member()).id();
                Optional<Answer> answer = answers.find(round.id(), author).filter(Answer::isGiven);
                if (answer.isEmpty()) {
                    return Reply.say("That answer was taken back.");
                }
                if (voter.equals(author)) {
                    return Reply.say("Nice try: your own answer cannot be your most helpful one.");
                }
                if (!mayRead(round, answers.find(round.id(), voter))) {
                    return Reply.say("Answer first, then you can rate the others' answers.");
                }
                Answer voted = answers.change(round, author, current -> current.voteHelpful(voter));
                points.helpful(round, question, voted, voted.helpful().indexOf(voter) + 1);
                return Reply.say("Thank you, noted.");
            };
        }
    }
}
