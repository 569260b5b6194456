package dev.whetstone.duel;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Choice;
import dev.whetstone.chat.Markdown;
import dev.whetstone.chat.RichText;
import dev.whetstone.question.Question;
import dev.whetstone.question.QuestionBank;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a duel that is over came to. */
record DuelResult(Duel duel, QuestionBank bank) {

    /** To one of the two, with every question, both scores and the model answers. */
    ChatMessage message(int seat, String other) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Prose(line(seat, other)));
        if (duel.verdict() == DuelVerdict.NONE) {
            return new ChatMessage(blocks);
        }
        blocks.add(new Block.Table(List.of("Question", "You", "The other"), rows(seat)));
        for (String id : duel.questions()) {
            bank.find(id).ifPresent(question -> {
                blocks.add(new Block.Prose("**Model answer to “%s”**"
                        .formatted(Markdown.escape(question.head().title()))));
                blocks.addAll(RichText.blocks(question.body().modelAnswer()));
            });
        }
        if (!duel.seat(1 - seat).isGone()) {
            blocks.add(new Block.Prose("*The channel hears of it only if both of you press this.*"));
            blocks.add(new Block.Choices(List.of(Choice.of("Tell the channel", DuelActions.TELL, duel.id()))));
        }
        return new ChatMessage(blocks);
    }

    /** In a sentence. */
    String line(int seat, String other) {
        String score = score(seat);
        return switch (duel.verdict()) {
            case NONE -> "Nobody answered a question of the duel with %s, so it counts for nothing.".formatted(other);
            case DRAW -> "The duel with %s is a draw, %s.".formatted(other, score);
            case UNCLEAR ->
                "The duel with %s is too close to call: %s, and I am not sure of every grade, so it counts as a draw."
                        .formatted(other, score);
            default ->
                "You have %s the duel with %s, %s."
                        .formatted(duel.verdict().isWonBy(seat) ? "won" : "lost", other, score);
        };
    }

    /** To everybody; names are Markdown. */
    ChatMessage forChannel(String challenger, String challenged) {
        String about = duel.topic().isEmpty() ? "" : " on " + Markdown.escape(duel.topic());
        return ChatMessage.text(
                switch (duel.verdict()) {
                    case CHALLENGER ->
                        "⚔️ %s has won a duel with %s%s, %s.".formatted(challenger, challenged, about, score(0));
                    case CHALLENGED ->
                        "⚔️ %s has won a duel with %s%s, %s.".formatted(challenged, challenger, about, score(1));
                    default -> "⚔️ %s and %s fought a duel%s: a draw.".formatted(challenger, challenged, about);
                });
    }

    /** Gone are the other's answers where they were forgotten. */
    private String score(int seat) {
        DuelSeat other = duel.seat(1 - seat);
        return other.isGone()
                ? String.format(Locale.ROOT, "with %.1f of %d", duel.seat(seat).total(), Duel.QUESTIONS)
                : String.format(
                        Locale.ROOT, "%.1f to %.1f of %d", duel.seat(seat).total(), other.total(), Duel.QUESTIONS);
    }

    private List<List<String>> rows(int seat) {
        List<List<String>> rows = new ArrayList<>();
        for (int number = 0; number < duel.questions().size(); number++) {
            Optional<Question> question = bank.find(duel.questions().get(number));
            rows.add(List.of(
                    question.map(known -> known.head().title()).orElse("A question that is gone"),
                    percent(duel.seat(seat), number),
                    percent(duel.seat(1 - seat), number)));
        }
        return rows;
    }

    private static String percent(DuelSeat seat, int number) {
        return number < seat.answers().size() ? seat.answers().get(number).percent() : "–";
    }
}
