package dev.whetstone.attempt;

import org.jspecify.annotations.Nullable;

/**
 * What matters of one act's text besides its grade; kept when the text itself is erased.
 *
 * @param blank whether nothing was typed
 * @param explicit whether it says that it is an answer
 * @param substantial whether there is enough to it to be an answer
 * @param code whether it carries code where code is asked
 * @param remark whether it is talk by its words alone
 * @param words how many there are
 * @param refusal why it cannot be an answer to this question at all, null if it can
 * @param aside whether it speaks to the others, null where it was erased before anybody asked
 */
record TextShape(
        boolean blank,
        boolean explicit,
        boolean substantial,
        boolean code,
        boolean remark,
        int words,
        @Nullable String refusal,
        @Nullable Boolean aside) {

    /** Whether its words may be talk, which its grade then tells. */
    boolean isAside() {
        return aside != null && aside;
    }

    /** Whether it can go on with an answer: a single word may, signs alone say nothing. */
    boolean goesOn() {
        return substantial || (words == 1 && !AnswerWords.EMPTY.equals(refusal));
    }
}
