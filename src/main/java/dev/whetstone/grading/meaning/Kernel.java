package dev.whetstone.grading.meaning;

/**
 * The covariance of two answers' residuals. Its numbers were chosen on two public sets of graded answers (SAF and Beetle), and
 * are nowhere fitted to this project's questions; {@code KernelSearch} among the tests varies its heights there.
 */
final class Kernel {

    /** What all answers to a question share. */
    static final double COMMON = 0.03;

    /** The variance of a person's grade around what the answer deserves. */
    static final double NOISE = 0.03;

    private static final double ALIKE = 0.05;
    private static final double ALIKE_REACH = 0.4;
    private static final double CENTRE = 0.05;
    private static final double CENTRE_REACH = 0.3;
    private static final double COVERED = 0.03;
    private static final double COVERED_REACH = 0.1;

    /** The variance before any sample is known. */
    static final double PRIOR = COMMON + ALIKE + CENTRE + COVERED;

    private Kernel() {}

    /**
     * @param alike how alike their words are, 0 to 1
     * @param cosine of their centres
     * @param apart the mean square difference of what they cover of the reference
     */
    static double of(double alike, double cosine, double apart) {
        return COMMON
                + ALIKE * Math.exp(-(1 - alike) / ALIKE_REACH)
                + CENTRE * Math.exp(-(1 - cosine) / CENTRE_REACH)
                + COVERED * Math.exp(-apart / COVERED_REACH);
    }
}
