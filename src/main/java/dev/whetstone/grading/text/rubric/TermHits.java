package dev.whetstone.grading.text.rubric;

/** By sentence of an answer, how alike its best word is to a term, and the same counting only words of the same polarity. */
final class TermHits {

    private final double[] raw;
    private final double[] agreeing;
    private double bestAgreeing;

    TermHits(int sentences) {
        this.raw = new double[sentences];
        this.agreeing = new double[sentences];
    }

    void mark(int sentence, double alike, boolean agrees) {
        raw[sentence] = Math.max(raw[sentence], alike);
        if (agrees) {
            agreeing[sentence] = Math.max(agreeing[sentence], alike);
            bestAgreeing = Math.max(bestAgreeing, alike);
        }
    }

    double raw(int sentence) {
        return raw[sentence];
    }

    /** Zero beyond the last sentence. */
    double agreeing(int sentence) {
        return sentence < agreeing.length ? agreeing[sentence] : 0;
    }

    double bestAgreeing() {
        return bestAgreeing;
    }

    /** The sentence has the word, but turned around. */
    boolean turned(int sentence) {
        return raw[sentence] > agreeing[sentence];
    }
}
