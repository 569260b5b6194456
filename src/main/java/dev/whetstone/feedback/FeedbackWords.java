package dev.whetstone.feedback;

import dev.whetstone.attempt.Answer;
import dev.whetstone.attempt.Attempt;
import dev.whetstone.attempt.Settled;
import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Choice;
import dev.whetstone.chat.Markdown;
import dev.whetstone.chat.RichText;
import dev.whetstone.grading.Grade;
import dev.whetstone.question.Kind;
import dev.whetstone.question.Question;
import dev.whetstone.question.Rubric;
import dev.whetstone.round.Round;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How an answer went, in words: before the reveal nothing that it keeps back, after it everything. */
public final class FeedbackWords {

    /** From this score on, the verdict names nothing that is left to say. */
    private static final double WHOLE = 0.9;

    private FeedbackWords() {}

    /** Everything about an answer, after the reveal. */
    public static ChatMessage afterReveal(Round round, Question question, Answer answer, Attempt attempt, Grade grade) {
        List<Block> blocks = new ArrayList<>();
        boolean withPeers = grade.certainty() == Grade.Certainty.PEERS
                && answer.settled(attempt).isEmpty();
        blocks.add(new Block.Prose("**How your answer to “%s” went:** %s, %s."
                .formatted(
                        Markdown.escape(question.head().title()),
                        withPeers ? "no grade yet" : Math.round(answer.scoreOf(attempt) * 100) + " %",
                        points(answer, question, withPeers ? " so far" : ""))));
        blocks.addAll(details(question, grade));
        blocks.addAll(byPeople(answer, attempt, grade));
        if (GivenAnswer.of(answer, attempt).filter(GivenAnswer::isAppealable).isPresent()) {
            blocks.add(new Block.Choices(List.of(Choice.of("I think this is better than that", "appeal", round.id()))));
        }
        return new ChatMessage(blocks);
    }

    /** What people settled, or have still to settle. */
    private static List<Block> byPeople(Answer answer, Attempt attempt, Grade grade) {
        Optional<Settled> settled = answer.settled(attempt);
        if (settled.isPresent()) {
            return List.of(new Block.Prose("The grade was " + settled.get().told() + "."));
        }
        return switch (grade.certainty()) {
            case CERTAIN -> List.of();
            case PEERS ->
                List.of(new Block.Prose(
                        "It is still with your peers: two of them or an admin score it, then you get its points."));
            case UNSURE ->
                List.of(new Block.Prose("I am not sure about this grade; an admin or two peers can settle it."));
        };
    }

    private static List<Block> details(Question question, Grade grade) {
        if (!grade.explanation().isBlank()) {
            return RichText.blocks(grade.explanation());
        }
        return question.rubric()
                .filter(rubric -> !grade.met().isEmpty() || !grade.missed().isEmpty())
                .<List<Block>>map(rubric -> List.of(
                        new Block.Prose(list("Met", rubric, grade.met()) + list("Missed", rubric, grade.missed()))))
                .orElseGet(() -> RichText.blocks(grade.verdict()));
    }

    private static String list(String label, Rubric rubric, List<String> ids) {
        String items = rubric.points().stream()
                .filter(point -> ids.contains(point.id()))
                .map(point -> "- " + point.says())
                .collect(Collectors.joining("\n"));
        return items.isEmpty() ? "" : "**" + label + "**\n" + items + "\n\n";
    }

    /** How an attempt went, without anything the reveal keeps back. */
    public static ChatMessage beforeReveal(
            Round round, Question question, Answer answer, Attempt attempt, Grade grade) {
        if (attempt.late()) {
            return practice(round, question, grade);
        }
        List<Block> blocks = new ArrayList<>(RichText.blocks(grade.verdict()));
        blocks.add(new Block.Prose(standing(question, answer, grade)));
        boolean mayImprove =
                question.kind() != Kind.CHOICE && grade.score() < 1 && !answer.hasPeeked() && !isWhole(grade);
        if (mayImprove && attempt.thread() != null) {
            blocks.add(new Block.Prose("*Edit your message to improve it, or start another one with `answer:`.*"));
        } else if (mayImprove) {
            blocks.add(new Block.Choices(List.of(Choice.of("Answer again", "answer", round.id()))));
        }
        return new ChatMessage(blocks);
    }

    /** All that was asked for is there: who is told to improve such an answer would not know what. */
    private static boolean isWhole(Grade grade) {
        return !grade.met().isEmpty()
                && grade.missed().isEmpty()
                && grade.flags().isEmpty()
                && grade.score() >= WHOLE;
    }

    private static ChatMessage practice(Round round, Question question, Grade grade) {
        List<Block> blocks = new ArrayList<>(
                RichText.blocks("That round is closed, so this is practice and brings no points. " + grade.verdict()));
        if (round.isRevealed()) {
            blocks.addAll(details(question, grade));
        }
        return new ChatMessage(blocks);
    }

    private static String standing(Question question, Answer answer, Grade grade) {
        String soFar = "So far: " + points(answer, question, "") + ".";
        if (grade.certainty() != Grade.Certainty.PEERS) {
            return soFar;
        }
        return soFar
                + (question.kind() == Kind.PRACTICE
                        ? " They, or an admin, can do so from now on, with *Rate answers* under the question."
                        : " After the close two of your peers or an admin score it.");
    }

    private static String points(Answer answer, Question question, String soFar) {
        int base = question.head().difficulty().basePoints();
        int points = answer.points(base);
        return answer.hasPeeked()
                ? "no points, because you looked at the model answer"
                : points + " of " + base + " points" + soFar + ", and your streak's points come on top";
    }

    /** How a member stands in a round that is open. */
    public static String today(Question question, Answer answer) {
        if (!answer.isGiven()) {
            return "You have looked at the model answer, so an answer brings no points.";
        }
        return answer.best().isPresent()
                ? "You have answered: " + points(answer, question, " so far") + "."
                : "You have answered, and your grade is under way.";
    }
}
