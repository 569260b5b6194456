package dev.whetstone.round;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Form;
import dev.whetstone.chat.RichText;
import dev.whetstone.group.Cadence;
import dev.whetstone.question.Kind;
import dev.whetstone.question.Question;
import dev.whetstone.question.SqlQuestion;
import dev.whetstone.question.SqlTables;
import dev.whetstone.question.reader.ContentConfiguration;
import dev.whetstone.question.reader.QuestionLoader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What the bot says of a question, for tests of how a platform shows it. */
public final class ShownQuestions {

    private static final Instant DUE = Instant.parse("2026-03-02T08:00:00Z");

    private ShownQuestions() {}

    /** Everything said of a question in public: open, closed, previewed and revealed. */
    public static List<ChatMessage> all(Question question, SqlTables tables) {
        return List.of(open(question, tables), closed(question, tables), preview(question, tables), reveal(question));
    }

    public static ChatMessage open(Question question, SqlTables tables) {
        Round round = round(question);
        return QuestionMessage.open(round, body(round, question, tables), question);
    }

    public static ChatMessage closed(Question question, SqlTables tables) {
        Round round = round(question);
        return QuestionMessage.closed(round, body(round, question, tables), question, true);
    }

    public static ChatMessage preview(Question question, SqlTables tables) {
        return QuestionMessage.preview(question, blocks(question, tables));
    }

    public static ChatMessage reveal(Question question) {
        return RevealMessage.full(
                question,
                List.of(new Block.Table(
                        List.of("Today", "Grade", "Points"),
                        List.of(List.of("Ada", "100 %", "+20"), List.of("Ben", "with peers", "+2")))),
                false);
    }

    /** All hints of a question in one message, as whoever takes the last one sees them; empty if it has none. */
    public static Optional<ChatMessage> hints(Question question) {
        List<Block> blocks = question.body().hints().stream()
                .flatMap(hint -> RichText.blocks(hint).stream())
                .toList();
        return blocks.isEmpty() ? Optional.empty() : Optional.of(new ChatMessage(blocks));
    }

    /** The form to answer a question in. */
    public static Form form(Question question, SqlTables tables) {
        return new Form(
                "Your answer",
                QuestionMessage.asked(question, blocks(question, tables)),
                "answer-form",
                "r1",
                List.of(Form.Field.paragraph("text", "Answer", "", "")));
    }

    private static List<Block> body(Round round, Question question, SqlTables tables) {
        return QuestionMessage.body(round, question, null, blocks(question, tables));
    }

    private static List<Block> blocks(Question question, SqlTables tables) {
        return question instanceof SqlQuestion sql ? SqlBlocks.of(sql, tables.of(sql)) : List.of();
    }

    /** The first question of a kind in the bank. */
    static Question sample(Kind kind) {
        return new QuestionLoader()
                .layer(ContentConfiguration.packed("content/questions/", ".md")).bank().all().stream()
                        .filter(question -> question.kind() == kind)
                        .findFirst()
                        .orElseThrow();
    }

    private static Round round(Question question) {
        return round(question, "joins");
    }

    static Round round(Question question, String theme) {
        return new RoundKey("g1", LocalDate.of(2026, 3, 2), "0900")
                .round(new RoundKey.Pick(question.id(), 3, theme), Cadence.usual(ZoneId.of("Europe/Berlin")), DUE);
    }
}
