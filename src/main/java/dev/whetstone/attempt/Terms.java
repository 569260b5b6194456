package dev.whetstone.attempt;

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
 * by digest.
 */
public record Terms(
        Question question, Predicate<Instant> inTime, boolean sealed, Grading grading, Map<String, Grade> grades) {

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
}
