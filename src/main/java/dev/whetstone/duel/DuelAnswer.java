package dev.whetstone.duel;

/**
 * An answer in a duel with what it was worth.
 *
 * @param text what its author wrote
 * @param score 0..1
 * @param doubt by how much the score may be off, 0..1; 0 where the grader stands by it
 * @param verdict one to three sentences of Markdown
 */
record DuelAnswer(String text, double score, double doubt, String verdict) {

    boolean isSure() {
        return doubt == 0;
    }

    /** Such as {@code about 60 %}. */
    String percent() {
        return doubt < 1 ? (isSure() ? "" : "about ") + Math.round(score * 100) + " %" : "not graded";
    }
}
