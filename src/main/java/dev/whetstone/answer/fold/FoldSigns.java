package dev.whetstone.answer.fold;

import dev.whetstone.chat.Mark;
import dev.whetstone.chat.ThreadRef;
import dev.whetstone.grading.Grade;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which sign each of a member's messages is to wear. */
final class FoldSigns {

    private final Terms terms;
    private final FoldGrades grades;

    FoldSigns(Terms terms, FoldGrades grades) {
        this.terms = terms;
        this.grades = grades;
    }

    /** Empty for what came by a form, was taken back, or is talk after the close, which is no business of the bot's. */
    Optional<Folded.Sign> of(DraftAttempt.Part part) {
        ThreadRef thread = part.first.thread();
        boolean concerned = part.draft != null || terms.isInTime(part.first);
        if (thread == null || part.gone || !concerned) {
            return Optional.empty();
        }
        return Optional.of(new Folded.Sign(thread, part.message(), markOf(part)));
    }

    private @Nullable Mark markOf(DraftAttempt.Part part) {
        if (part.draft == null) {
            return part.uncounted ? Mark.UNCOUNTED : null;
        }
        Attempt attempt = grades.attempt(part.draft);
        Grade grade = attempt.grade();
        if (attempt.state() == Attempt.State.PASSED_OVER) {
            return Mark.UNCOUNTED;
        }
        return grade == null ? Mark.TAKEN : AnswerWords.signOf(grade);
    }
}
