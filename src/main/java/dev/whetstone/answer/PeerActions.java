package dev.whetstone.answer;

import dev.whetstone.chat.Action;
import dev.whetstone.chat.Block;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Choice;
import dev.whetstone.chat.Form;
import dev.whetstone.chat.Markdown;
import dev.whetstone.chat.Reply;
import dev.whetstone.chat.Rights;
import dev.whetstone.grading.Grade;
import dev.whetstone.group.Member;
import dev.whetstone.group.Members;
import dev.whetstone.question.Question;
import dev.whetstone.question.Rubric;
import dev.whetstone.round.Round;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** What members do with each other's answers: read, find helpful, score. */
final class PeerActions {

    private static final int MOST_SHOWN = 5;
    private static final int MOST_TEXT = 1500;

    private PeerActions() {}

    private static Optional<String[]> roundAndMember(String argument) {
        String[] parts = argument.split("\\|", 2);
        return parts.length == 2 ? Optional.of(parts) : Optional.empty();
    }

    private static boolean mayRead(Round round, Optional<Answer> own) {
        boolean closed = round.state() == Round.State.CLOSED || round.state() == Round.State.REVEALED;
        return closed || (!round.isSealed() && own.map(Answer::isGiven).orElse(false));
    }

    private static boolean mayScore(Round round, Answer answer, boolean admin) {
        boolean closed = round.state() == Round.State.CLOSED || round.state() == Round.State.REVEALED;
        return answer.judged().isPresent() && (closed || admin);
    }

    private static boolean needsPeople(Answer answer) {
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
                blocks.add(new Block.Prose("**" + (author == null ? "Somebody" : Markdown.escape(author.name())) + "**"
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

    /** The Score button: opens the rubric as a form. */
    record OpenScore(OpenRounds rounds, Answers answers, Members members, Rights rights) implements Action {
        @Override
        public String name() {
            return "score";
        }

        @Override
        public Reply run(Call call) {
            return roundAndMember(call.argument())
                    .map(parts ->
                            rounds.named(parts[0], call, (round, question) -> open(round, question, call, parts[1])))
                    .orElseGet(() -> Reply.say("That button is broken; nothing was changed."));
        }

        private Reply open(Round round, Question question, Call call, String author) {
            Optional<String> refusal = refusal(answers.find(round.id(), author), round, call, author, members, rights);
            if (refusal.isPresent()) {
                return Reply.say(refusal.get());
            }
            return new Reply.Open(new Form(
                    "Score this answer",
                    "score-form",
                    round.id() + "|" + author,
                    List.of(question.rubric()
                            .map(rubric -> Form.Field.many("met", "Which points does it make?", "", options(rubric)))
                            .orElseGet(() -> Form.Field.select("score", "How good is it?", "1", scale())))));
        }

        private static List<Form.Option> options(Rubric rubric) {
            return rubric.points().stream()
                    .map(point -> new Form.Option(point.id(), Texts.shortened(point.says(), 140)))
                    .toList();
        }

        private static List<Form.Option> scale() {
            return List.of(
                    new Form.Option("1", "Right"),
                    new Form.Option("0.75", "Mostly right"),
                    new Form.Option("0.5", "Half right"),
                    new Form.Option("0.25", "A little right"),
                    new Form.Option("0", "Wrong"));
        }
    }

    private static Optional<String> refusal(
            Optional<Answer> answer, Round round, Call call, String author, Members members, Rights rights) {
        if (answer.flatMap(Answer::judged).isEmpty()) {
            return Optional.of("That answer was taken back.");
        }
        if (members.of(call.member()).id().equals(author)) {
            return Optional.of("Your own answer is for others to score.");
        }
        boolean admin = rights.isAdmin(call.member(), call.channel());
        return mayScore(round, answer.get(), admin)
                ? Optional.empty()
                : Optional.of("Answers can be scored after the close.");
    }

    /** The score form's Send: two peers or one admin settle a grade. */
    record SendScore(OpenRounds rounds, Answers answers, Members members, Rights rights, Points points)
            implements Action {
        @Override
        public String name() {
            return "score-form";
        }

        @Override
        public Reply run(Call call) {
            return roundAndMember(call.argument())
                    .map(parts ->
                            rounds.named(parts[0], call, (round, question) -> score(round, question, call, parts[1])))
                    .orElseGet(() -> Reply.say("That form is broken; nothing was changed."));
        }

        private Reply score(Round round, Question question, Call call, String author) {
            Optional<Answer> answer = answers.find(round.id(), author);
            Optional<String> refusal = refusal(answer, round, call, author, members, rights);
            Optional<Attempt> judged = answer.flatMap(Answer::judged);
            if (refusal.isPresent() || judged.isEmpty()) {
                return Reply.say(refusal.orElse("That answer was taken back."));
            }
            boolean admin = rights.isAdmin(call.member(), call.channel());
            if (!admin && !needsPeople(answer.get())) {
                return Reply.say("That grade is certain; only an admin can change it.");
            }
            List<String> met = Arrays.stream(call.value("met", "").split(","))
                    .map(String::strip)
                    .filter(id -> !id.isEmpty())
                    .toList();
            Answer.PersonalScore score = new Answer.PersonalScore(
                    members.of(call.member()).id(), admin, judged.get().message(), value(question, call, met), met);
            Answer scored = answers.change(round, author, current -> {
                current.score(score);
                return true;
            });
            points.settle(round, question, scored);
            return Reply.say(thanks(scored, judged.get()));
        }

        private static String thanks(Answer answer, Attempt attempt) {
            return answer.settled(attempt)
                    .map(settled -> "Thank you: the grade is now %d %%, %s."
                            .formatted(Math.round(settled.score() * 100), settled.by()))
                    .orElse("Thank you: one more member's score settles it.");
        }

        private static double value(Question question, Call call, List<String> met) {
            Optional<Rubric> rubric = question.rubric();
            if (rubric.isEmpty()) {
                return switch (call.value("score", "0")) {
                    case "1" -> 1;
                    case "0.75" -> 0.75;
                    case "0.5" -> 0.5;
                    case "0.25" -> 0.25;
                    default -> 0;
                };
            }
            int all = rubric.get().points().stream()
                    .mapToInt(Rubric.Point::weight)
                    .sum();
            int reached = rubric.get().points().stream()
                    .filter(point -> met.contains(point.id()))
                    .mapToInt(Rubric.Point::weight)
                    .sum();
            return (double) reached / all;
        }
    }
}
