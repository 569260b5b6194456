package dev.whetstone.attempt;

import dev.whetstone.chat.Mark;
import dev.whetstone.chat.ThreadRef;
import dev.whetstone.grading.Grade;
import dev.whetstone.grading.Grading;
import dev.whetstone.question.Kind;
import dev.whetstone.question.Question;
import dev.whetstone.round.Round;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a fold goes by besides the acts: the question, when its round ends, whether it is sealed, and the grades known so far
 * by digest. Where a grade is missing, the fold ends there until it is known.
 */
public record Terms(
        Question question, Predicate<Instant> inTime, boolean sealed, Grading grading, Map<String, Grade> grades) {

    private static final double FULL = 0.995;
    private static final Logger log = LoggerFactory.getLogger(Terms.class);

    public static Terms of(Round round, Question question, Grading grading, Map<String, Grade> grades) {
        return new Terms(question, round::takesAnswersAt, round.isSealed(), grading, grades);
    }

    boolean isInTime(Act act) {
        return inTime.test(act.at());
    }

    Kind kind() {
        return question.kind();
    }

    Optional<Grade> grade(String digest) {
        return Optional.ofNullable(grades.get(digest));
    }

    int mostHints() {
        return question.body().hints().size();
    }

    TextShape shape(Act act) {
        TextShape known = act.shape();
        if (known != null) {
            return known;
        }
        String body = Intake.body(act.text());
        return new TextShape(
                body.isBlank(),
                Intake.isExplicit(act.text()),
                Intake.isSubstantial(question, act.text()),
                Intake.isCode(question, act.text()),
                Intake.isRemark(body),
                Intake.count(body),
                body.isBlank() ? null : refusalOf(body),
                isAside(body));
    }

    /** Signs alone are no words, but may be what a program prints. */
    private @Nullable String refusalOf(String body) {
        boolean wordless = kind() != Kind.OUTPUT && Intake.isWordless(body);
        return wordless ? AnswerWords.EMPTY : refusal(body).orElse(null);
    }

    private Optional<String> refusal(String text) {
        try {
            return grading.refusal(question, text);
        } catch (RuntimeException fault) {
            log.error("An answer to {} could not be looked at", question.id(), fault);
            return Optional.empty();
        }
    }

    private boolean isAside(String text) {
        try {
            return grading.isAside(question, text);
        } catch (RuntimeException fault) {
            log.error("A remark to {} could not be looked at", question.id(), fault);
            return false;
        }
    }

    /** Why an act does not become an answer, after those attempts. */
    Optional<String> refusalOfAttempt(TextShape shape, boolean timely, Collection<DraftAttempt> before) {
        if (shape.blank()) {
            return Optional.of(AnswerWords.EMPTY);
        }
        if (kind() == Kind.CHOICE && timely && before.stream().anyMatch(DraftAttempt::isInTime)) {
            boolean gone = before.stream().filter(DraftAttempt::isInTime).allMatch(DraftAttempt::isWithdrawn);
            return Optional.of(gone ? AnswerWords.CHOICE_GONE : AnswerWords.ONE_ATTEMPT);
        }
        if (before.size() >= Answer.MOST_ATTEMPTS) {
            return Optional.of(AnswerWords.TOO_MANY);
        }
        return Optional.ofNullable(shape.refusal());
    }

    /** Why an act does not change an attempt. */
    Optional<String> refusalOfEdit(TextShape now, boolean timely, DraftAttempt draft) {
        if (!timely && draft.isInTime()) {
            return Optional.of(AnswerWords.EDITED_LATE);
        }
        if (kind() == Kind.CHOICE) {
            return Optional.of(AnswerWords.FIRST_STANDS);
        }
        return now.blank() ? Optional.of(AnswerWords.EDITED_EMPTY) : Optional.ofNullable(now.refusal());
    }

    // --- what the grades known so far say of an attempt

    /** @throws Missing if the text is not graded yet */
    Grade gradeOf(DraftAttempt draft) {
        return grade(draft.digest()).orElseThrow(() -> new Missing(draft));
    }

    Attempt attempt(DraftAttempt draft) {
        return draft.attempt(grade(draft.digest()), kind());
    }

    boolean isFull(DraftAttempt draft) {
        return isFull(gradeOf(draft));
    }

    boolean isTalk(DraftAttempt draft) {
        return draft.turnedOutARemark(kind(), gradeOf(draft));
    }

    boolean isReplaceable(DraftAttempt draft, TextShape later) {
        return draft.isInTime() && (isTalk(draft) || draft.isWorthless(kind(), gradeOf(draft), later.words()));
    }

    /** Whether what is said in the same breath belongs to the attempt: not to a full one, and no second query to a first. */
    boolean takesMore(DraftAttempt draft, TextShape more) {
        if (kind() == Kind.CHOICE) {
            return false;
        }
        Grade grade = gradeOf(draft);
        if (isFull(grade) || isTalk(draft)) {
            return false;
        }
        return kind() != Kind.SQL || grade.isUnread() || !(more.code() || more.remark());
    }

    /** Empty for what came by a form, was taken back, or is talk after the close, which is no business of the bot's. */
    Optional<Folded.Sign> sign(DraftAttempt.Part part) {
        ThreadRef thread = part.first.thread();
        boolean concerned = part.draft != null || isInTime(part.first);
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
