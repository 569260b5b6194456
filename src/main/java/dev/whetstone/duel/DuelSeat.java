package dev.whetstone.duel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One side of a duel.
 *
 * @param memberId empty once they were forgotten
 * @param answers to the questions in their order, as far as they are graded
 * @param pending an answer to the next question that has no grade yet
 * @param draft what they wrote to the bot without saying what it is
 * @param said names of what they were told, see {@link DuelTask}
 * @param tells whether they want the channel to know the result
 * @param edited the last change of a message whose words were counted already
 */
record DuelSeat(
        String memberId,
        List<DuelAnswer> answers,
        @Nullable Pending pending,
        @Nullable Draft draft,
        Set<String> said,
        boolean tells,
        @Nullable String edited) {

    private static final String COUNTED = "COUNTED:";

    DuelSeat {
        answers = List.copyOf(answers);
        said = Set.copyOf(said);
    }

    /** An answer that has no grade yet. */
    record Pending(String text, Instant at) {}

    /**
     * Words in a direct message; the text is empty where it was too long.
     *
     * @param key the platform's id of the message, with that of the change if it was changed
     * @param at when it was written or changed; null where an earlier build kept it
     */
    record Draft(String key, String text, @Nullable Instant at) {

        /** Short enough for a button, to tell these words from others. */
        String digest() {
            return Integer.toHexString(key.hashCode());
        }
    }

    static DuelSeat of(String memberId) {
        return new DuelSeat(memberId, List.of(), null, null, Set.of(), false, null);
    }

    /** Whether these words, as they were written or changed, are those that may be meant as an answer. */
    boolean hasDraft(String key) {
        return draft != null && (draft.key().equals(key) || draft.key().startsWith(key + ":"));
    }

    /** Whether these words are how a message reads that is kept, and no later change of it is known. */
    boolean keeps(String message, Draft words) {
        Instant kept = draft == null ? null : draft.at();
        return hasDraft(message) && (kept == null || words.at() == null || !kept.isAfter(words.at()));
    }

    boolean isGone() {
        return memberId.isEmpty();
    }

    boolean hasBegun() {
        return !answers.isEmpty();
    }

    /** The sum of the scores. */
    double total() {
        return answers.stream().mapToDouble(DuelAnswer::score).sum();
    }

    /** By how much the sum may be off. */
    double doubt() {
        return answers.stream().mapToDouble(DuelAnswer::doubt).sum();
    }

    /** The number of the question they are at, from 0. */
    int next() {
        return answers.size();
    }

    DuelSeat sent(Pending answer) {
        return new DuelSeat(memberId, answers, answer, null, said, tells, edited);
    }

    DuelSeat graded(DuelAnswer answer) {
        List<DuelAnswer> all = new ArrayList<>(answers);
        all.add(answer);
        return new DuelSeat(memberId, all, null, draft, said, tells, edited);
    }

    DuelSeat wrote(@Nullable Draft words) {
        return new DuelSeat(memberId, answers, pending, words, said, tells, edited);
    }

    DuelSeat told(String what) {
        Set<String> all = new LinkedHashSet<>(said);
        all.add(what);
        return new DuelSeat(memberId, answers, pending, draft, all, tells, edited);
    }

    /** Sends an answer, and notes the words that were asked about if it is those. */
    DuelSeat answered(String text, Instant now) {
        return DuelWords.Counted.noted(this, text).sent(new Pending(text, now));
    }

    /** Notes the words that were counted, by the key of how they read then. */
    DuelSeat counted(String key) {
        return told(COUNTED + key);
    }

    DuelSeat counted(String key, String answer, Instant now) {
        return counted(key).sent(new Pending(answer, now));
    }

    /** Whether what was counted is how this message read once. */
    boolean hasCounted(String message) {
        return said.stream().anyMatch(one -> one.equals(COUNTED + message) || one.startsWith(COUNTED + message + ":"));
    }

    DuelSeat editing(String change) {
        return new DuelSeat(memberId, answers, pending, draft, said, tells, change);
    }

    DuelSeat telling() {
        return new DuelSeat(memberId, answers, pending, draft, said, true, edited);
    }
}
