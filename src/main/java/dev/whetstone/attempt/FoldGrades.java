package dev.whetstone.attempt;

import dev.whetstone.chat.Mark;
import dev.whetstone.chat.ThreadRef;
import dev.whetstone.grading.Grade;
import dev.whetstone.question.Kind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a fold asks of the grades known so far, and which sign each message wears for them; where a grade is missing, the fold ends
 * there until it is known.
 */
record FoldGrades(Terms terms) {

    private static final double FULL = 0.995;

    /** @throws Missing if the text is not graded yet */
    Grade of(DraftAttempt draft) {
        return terms.grade(draft.digest()).orElseThrow(() -> new Missing(draft));
    }

    Attempt attempt(DraftAttempt draft) {
        return draft.attempt(terms.grade(draft.digest()), terms.kind());
    }

    boolean isFull(DraftAttempt draft) {
        return isFull(of(draft));
    }

    boolean isTalk(DraftAttempt draft) {
        return draft.turnedOutARemark(terms.kind(), of(draft));
    }

    boolean isReplaceable(DraftAttempt draft, TextShape later) {
        return draft.isInTime() && (isTalk(draft) || draft.isWorthless(terms.kind(), of(draft), later.words()));
    }

    /** Whether what is said in the same breath belongs to the attempt: not to a full one, and no second query to a first. */
    boolean takesMore(DraftAttempt draft, TextShape more) {
        if (terms.kind() == Kind.CHOICE) {
            return false;
        }
        Grade grade = of(draft);
        if (isFull(grade) || isTalk(draft)) {
            return false;
        }
        return terms.kind() != Kind.SQL || grade.isUnread() || !(more.code() || more.remark());
    }

    /** Empty for what came by a form, was taken back, or is talk after the close, which is no business of the bot's. */
    Optional<Folded.Sign> sign(DraftAttempt.Part part) {
        ThreadRef thread = part.first.thread();
        boolean concerned = part.draft != null || terms.isInTime(part.first);
        if (thread == null || part.gone || !concerned) {
            return Optional.empty();
        }
        Attempt attempt = part.draft == null ? null : attempt(part.draft);
        return Optional.of(new Folded.Sign(thread, part.message(), markOf(part, attempt), attempt));
    }

    private static @Nullable Mark markOf(DraftAttempt.Part part, @Nullable Attempt attempt) {
        if (attempt == null) {
            return part.uncounted ? Mark.UNCOUNTED : null;
        }
        Grade grade = attempt.grade();
        if (attempt.state() == Attempt.State.PASSED_OVER) {
            return Mark.UNCOUNTED;
        }
        if (grade == null) {
            return Mark.TAKEN;
        }
        return grade.certainty() == Grade.Certainty.CERTAIN ? Mark.GRADED : Mark.WAITING;
    }

    private static boolean isFull(Grade grade) {
        return grade.certainty() != Grade.Certainty.PEERS && grade.score() >= FULL;
    }

    /** A grade must be known before the fold can go on. */
    static final class Missing extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient DraftAttempt draft;

        Missing(DraftAttempt draft) {
            super("A grade is missing", null, false, false);
            this.draft = draft;
        }

        DraftAttempt draft() {
            return draft;
        }
    }
}
