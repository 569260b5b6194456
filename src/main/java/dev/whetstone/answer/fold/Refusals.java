package dev.whetstone.answer.fold;

import dev.whetstone.question.Kind;
import java.util.Collection;
import java.util.Optional;

/** Why an act does not become an answer, or does not change one. */
final class Refusals {

    private final Terms terms;

    Refusals(Terms terms) {
        this.terms = terms;
    }

    Optional<String> ofAttempt(TextShape shape, boolean inTime, Collection<DraftAttempt> before) {
        if (shape.blank()) {
            return Optional.of(AnswerWords.EMPTY);
        }
        if (terms.kind() == Kind.CHOICE && inTime && before.stream().anyMatch(DraftAttempt::isInTime)) {
            boolean gone = before.stream().filter(DraftAttempt::isInTime).allMatch(DraftAttempt::isWithdrawn);
            return Optional.of(gone ? AnswerWords.CHOICE_GONE : AnswerWords.ONE_ATTEMPT);
        }
        if (before.size() >= Answer.MOST_ATTEMPTS) {
            return Optional.of(AnswerWords.TOO_MANY);
        }
        return Optional.ofNullable(shape.refusal());
    }

    Optional<String> ofEdit(boolean inTime, DraftAttempt draft, TextShape now) {
        if (!inTime && draft.isInTime()) {
            return Optional.of(AnswerWords.EDITED_LATE);
        }
        if (terms.kind() == Kind.CHOICE) {
            return Optional.of(AnswerWords.FIRST_STANDS);
        }
        return now.blank() ? Optional.of(AnswerWords.EDITED_EMPTY) : Optional.ofNullable(now.refusal());
    }
}
