package dev.whetstone.attempt;

import dev.whetstone.grading.Grade;
import dev.whetstone.question.Kind;
import java.util.List;
import java.util.Optional;

/**
 * What the author of a deleted message is told: what that did, what counts now, and whether they may answer again. Nothing where
 * the message did not count.
 *
 * @param drafts all attempts of the member
 * @param part the message
 * @param counted whether it belonged to an answer that counted
 */
record TakenBack(Terms terms, List<DraftAttempt> drafts, DraftAttempt.Part part, boolean counted) {

    private static final String ALONE = "Your answer is taken back, so nothing of yours counts here now. ";

    /** As it is before the message goes. */
    static TakenBack of(DraftAttempt.Part part, Terms terms, List<DraftAttempt> drafts) {
        DraftAttempt draft = part.draft;
        boolean counted = draft != null && !part.gone && draft.isInTime() && isCounted(terms, draft);
        return new TakenBack(terms, drafts, part, counted);
    }

    private static boolean isCounted(Terms terms, DraftAttempt draft) {
        return draft.isLive()
                && terms.grade(draft.digest())
                        .filter(grade -> draft.turnedOutARemark(terms.kind(), grade))
                        .isEmpty();
    }

    /** Takes the message out of its answer. */
    Optional<String> word(Act act, int hints, boolean peeked) {
        boolean first = !part.gone;
        part.gone = true;
        DraftAttempt draft = part.draft;
        if (draft == null || !first) {
            return Optional.empty();
        }
        Optional<Grade> before = terms.grade(draft.digest());
        boolean inTime = terms.isInTime(act);
        draft.lost(act, hints, inTime);
        if (!counted) {
            return Optional.empty();
        }
        if (!inTime) {
            return Optional.of(AnswerWords.TAKEN_BACK_LATE);
        }
        return Optional.of(draft.isWithdrawn() ? whole(before, peeked) : AnswerWords.PIECE_TAKEN_BACK);
    }

    private String whole(Optional<Grade> before, boolean peeked) {
        long left = drafts.stream()
                .filter(one -> one.isInTime() && isCounted(terms, one))
                .count();
        if (left > 0) {
            return "That answer is taken back. "
                    + (left == 1 ? "Your other answer counts." : "Of your other answers the best one counts.");
        }
        if (terms.kind() == Kind.CHOICE) {
            return ALONE + "This question takes one attempt, and that was yours.";
        }
        if (drafts.size() >= Answer.MOST_ATTEMPTS) {
            return ALONE + AnswerWords.TOO_MANY;
        }
        return ALONE + "You may answer again until the round closes, " + cost(before, peeked);
    }

    private static String cost(Optional<Grade> before, boolean peeked) {
        if (peeked) {
            return "though without points, because you looked at the model answer.";
        }
        boolean used =
                before.filter(grade -> grade.score() >= Attempt.WORTHLESS).isPresent();
        return used
                ? "as a further attempt, which costs 5 % of the points, because this one was worth something."
                : "at no cost.";
    }
}
