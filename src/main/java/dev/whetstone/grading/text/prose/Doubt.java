package dev.whetstone.grading.text.prose;

import dev.whetstone.grading.meaning.Estimate;
import dev.whetstone.grading.text.prose.Judged.HeldPoint;

/** When a person should look at a grade. */
public final class Doubt {

    private static final double MUCH = 0.34;

    /** The same where the error was learned; an eighth of the bank's samples is expected to be further off than this. */
    private static final double FAR = 0.3;

    /** How far the samples may pull a score from what the rubric says. */
    private static final double TORN = 0.3;

    /** What an answer must be worth to be asked about if something in it may be turned around. */
    private static final double LITTLE = 0.2;

    /**
     * Where rubric and experience both call an answer this good, nobody is asked: of the bank's samples that this holds for the mean
     * error is .13, as it is of those nobody would be asked about.
     */
    private static final double RIGHT = 0.8;

    private static final double HALF = 0.5;

    private static final double MIDDLE = 0.47;
    private static final double AROUND = 0.12;

    private Doubt() {}

    /** Where samples and rubric part, or something may be turned around; an answer that is no prose needs nobody, unless it may be notes. */
    public static boolean of(Estimate estimate, Judged judged) {
        boolean torn = Math.abs(estimate.score() - Math.min(judged.ceiling(), judged.prior())) > TORN;
        boolean leaning = judged.points().stream().anyMatch(HeldPoint::isInDoubt) && judged.worth() > LITTLE;
        return judged.shape().isSuspicious()
                ? isDense(judged)
                : torn || leaning || judged.denial() == Denial.MUCH || of(estimate);
    }

    /** Where the experience expects to be far off; it knows what may be turned around. */
    public static boolean ofExperience(Estimate estimate, Judged judged) {
        boolean agreed = Math.min(estimate.score(), judged.prior()) >= RIGHT;
        return judged.shape().isSuspicious() ? isDense(judged) : !agreed && estimate.sd() > FAR;
    }

    /** Half of the rubric or more is there, and only how dense it is speaks against it. */
    private static boolean isDense(Judged judged) {
        return judged.shape().mayBeNotes() && judged.worth() >= HALF;
    }

    static boolean of(Estimate estimate) {
        return estimate.sd() > MUCH;
    }

    /** Without a rubric, scores in the middle are those that are off most often. */
    public static boolean isInTheMiddle(Estimate estimate) {
        return Math.abs(estimate.score() - MIDDLE) < AROUND;
    }
}
