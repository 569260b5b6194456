package dev.whetstone.review;

import dev.whetstone.award.Award;
import dev.whetstone.award.Ledger;
import dev.whetstone.award.Worth;
import dev.whetstone.chat.Markdown;
import dev.whetstone.grading.Grade;
import dev.whetstone.grading.Grading;
import dev.whetstone.question.Question;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What an answer to a question that came back is worth. */
record ReviewGrading(Grading grading, Ledger ledger) {

    /** For knowing what one did not know before; once for each question. */
    static final int POINTS = 2;

    Optional<String> refusal(Question question, String text) {
        return grading.refusal(question, text);
    }

    /** Throws what {@link Grading#grade(Question, String)} does. */
    Grade grade(Question question, String text) {
        return grading.grade(question, text);
    }

    /** Repeating it, or knowing it another time, adds nothing. */
    void award(ReviewCard card, Question question, LocalDate date) {
        ledger.settle(List.of(new Worth(
                card.groupId(),
                card.memberId(),
                "review:%s:%s:%s".formatted(card.groupId(), card.memberId(), card.questionId()),
                Award.Kind.REVIEW,
                POINTS,
                date,
                null,
                question.head().topic(),
                0,
                0,
                "“%s” came back, and this time you knew it"
                        .formatted(Markdown.escape(question.head().title())))));
    }
}
