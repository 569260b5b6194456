package dev.whetstone.round;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.group.Groups;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.plan.Plans;
import dev.whetstone.plan.StudyPlan;
import dev.whetstone.question.Question;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.question.SqlQuestion;
import dev.whetstone.question.SqlTables;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what a round says: its question, within its plan. */
public record RoundTexts(QuestionBank bank, Plans plans, Groups groups, SqlTables tables) {

    boolean exists(Round round) {
        return question(round).isPresent();
    }

    public Optional<Question> question(Round round) {
        return bank.find(round.questionId());
    }

    /** What the round's next step is to those who watch. */
    String describe(Round round) {
        String title = question(round).map(question -> question.head().title()).orElse("a question");
        return switch (round.state()) {
            case OPEN ->
                round.remindAt().isPresent()
                        ? "the reminder for “" + title + "”"
                        : "“" + title + "” closes and is revealed";
            case CLOSED -> "the reveal of “" + title + "”";
            case REVEALED -> "what is left to say about “" + title + "”";
            default -> "“" + title + "” is posted";
        };
    }

    /** The open question's message; empty if the question is no longer in the bank. */
    Optional<ChatMessage> open(Round round, StudyGroup group) {
        return question(round)
                .map(question -> QuestionMessage.open(round, body(round, question, plan(round, group)), question));
    }

    Optional<ChatMessage> closed(Round round, boolean revealed) {
        return question(round)
                .map(question -> QuestionMessage.closed(round, body(round, question, plan(round)), question, revealed));
    }

    /** What an admin sees before the question is posted. */
    public ChatMessage preview(Question question) {
        return QuestionMessage.preview(question, tables(question));
    }

    /** What is read above the field of a form to answer in. */
    public List<Block> asked(Question question) {
        return QuestionMessage.asked(question, tables(question));
    }

    private List<Block> body(Round round, Question question, @Nullable StudyPlan plan) {
        return QuestionMessage.body(round, question, plan, tables(question));
    }

    private List<Block> tables(Question question) {
        return question instanceof SqlQuestion sql ? SqlBlocks.of(sql, tables.of(sql)) : List.of();
    }

    /** The plan the round stands in; null once the group follows another. */
    private @Nullable StudyPlan plan(Round round) {
        return groups.find(round.groupId()).map(group -> plan(round, group)).orElse(null);
    }

    private @Nullable StudyPlan plan(Round round, StudyGroup group) {
        StudyPlan outline = group.curriculum().outline(plans);
        return outline != null && outline.holds(round.questionId()) ? outline : null;
    }
}
