package dev.whetstone.grading.text;

import dev.whetstone.grading.meaning.Estimate;

/** When a person should look at a grade. */
final class Doubt {

    private static final double MUCH = 0.37;

    /** How far the samples may pull a score from what the rubric says. */
    private static final double TORN = 0.3;

    private Doubt() {}

    /** A contradiction that is certain, or an answer that is no prose, needs nobody. */
    static boolean of(Estimate estimate, Judged judged) {
        boolean torn = Math.abs(estimate.score() - Math.min(judged.ceiling(), judged.prior())) > TORN;
        return !judged.shape().isSuspicious() && (torn || of(estimate));
    }

    static boolean of(Estimate estimate) {
        return estimate.sd() > MUCH;
    }
}
