package dev.whetstone.appeal;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Choice;
import dev.whetstone.chat.Markdown;
import dev.whetstone.chat.RichText;
import dev.whetstone.feedback.GivenAnswer;
import dev.whetstone.question.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** All that somebody needs who judges an answer: the question, its rubric or model answer, and the answer; never whose it is. */
public final class CaseFile {

    private static final int MOST_TEXT = 2500;

    private CaseFile() {}

    public static ChatMessage appeal(Appeal appeal, Question question, GivenAnswer answer, String group) {
        String intro = "**An appeal in %s:** its author thinks that this answer to %s is better than %d %%."
                .formatted(Markdown.escape(group), title(question), percent(appeal.before()));
        String who = appeal.isForPeers()
                ? " You answered this question too, so I ask you: two members decide, with a score and a line of reason"
                        + " each."
                : " An admin decides, with a score and a line of reason.";
        String model = appeal.opinion()
                .map(percent ->
                        " A language model read it too and would give it %s %%; it decides nothing.".formatted(percent))
                .orElse("");
        return message(intro + who + model, question, answer, new Choice("Decide", "appeal-decide", appeal.id(), true));
    }

    public static ChatMessage waiting(Question question, GivenAnswer answer) {
        String intro = answer.isWithPeers()
                ? "A discussion waits for its peers: %s.".formatted(title(question))
                : "I am not sure about this answer to %s; I gave it %d %%."
                        .formatted(title(question), percent(answer.score()));
        return message(
                intro,
                question,
                answer,
                new Choice("Score it", "score", answer.roundId() + "|" + answer.memberId(), true));
    }

    private static ChatMessage message(String intro, Question question, GivenAnswer answer, Choice button) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Prose(intro));
        blocks.addAll(RichText.blocks(question.body().prompt()));
        blocks.addAll(standard(question));
        blocks.add(new Block.Prose("**The answer**"));
        blocks.add(
                answer.text().isBlank()
                        ? new Block.Prose("*taken back since*")
                        : new Block.Verbatim(shortened(answer.text())));
        blocks.add(new Block.Choices(List.of(button)));
        return new ChatMessage(blocks);
    }

    private static List<Block> standard(Question question) {
        return question.rubric()
                .<List<Block>>map(rubric -> List.of(new Block.Prose(rubric.points().stream()
                        .map(point -> "- " + Markdown.escape(point.says()))
                        .collect(Collectors.joining("\n", "**What a full answer says**\n", "")))))
                .orElseGet(() -> {
                    List<Block> model = new ArrayList<>();
                    model.add(new Block.Prose("**The model answer**"));
                    model.addAll(RichText.blocks(question.body().modelAnswer()));
                    return model;
                });
    }

    public static String title(Question question) {
        return "“" + Markdown.escape(question.head().title()) + "”";
    }

    public static long percent(double score) {
        return Math.round(score * 100);
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= MOST_TEXT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST_TEXT)) + "…";
    }
}
