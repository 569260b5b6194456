package dev.whetstone.review;

/**
 * How well something is remembered, by the Free Spaced Repetition Scheduler, FSRS-6, with its default parameters and a wanted
 * recall of 90 %: <a href="https://github.com/open-spaced-repetition/awesome-fsrs/wiki/The-Algorithm">the published formulas</a>.
 *
 * @param stability days after which it is still known with 90 % probability
 * @param difficulty 1..10
 */
record Memory(double stability, double difficulty) {

    private static final double[] W = {
        0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
        1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542
    };
    private static final double DECAY = -W[20];
    private static final double FACTOR = Math.pow(0.9, 1 / DECAY) - 1;
    private static final double LEAST_STABILITY = 0.001;
    private static final int LONGEST_DAYS = 36_500;

    /** What is left of the first time something was tried. */
    static Memory first(Recall recall) {
        return new Memory(W[recall.rating() - 1], clamped(firstDifficulty(recall)));
    }

    /** The memory after it was tried again, full days after the last time. */
    Memory next(Recall recall, long days) {
        double then = days < 1 ? sameDay(recall) : recall == Recall.AGAIN ? forgotten(days) : recalled(recall, days);
        return new Memory(Math.max(LEAST_STABILITY, then), nextDifficulty(recall));
    }

    /** Full days until it should be tried again, at least one. */
    int interval() {
        double days = stability / FACTOR * (Math.pow(0.9, 1 / DECAY) - 1);
        return (int) Math.min(LONGEST_DAYS, Math.max(1, Math.rint(days)));
    }

    /** The probability that it is known so many days after the last time. */
    double retrievability(long days) {
        return Math.pow(1 + FACTOR * Math.max(0, days) / stability, DECAY);
    }

    private double sameDay(Recall recall) {
        double growth = Math.exp(W[17] * (recall.rating() - 3 + W[18])) * Math.pow(stability, -W[19]);
        boolean known = recall == Recall.GOOD || recall == Recall.EASY;
        return stability * (known ? Math.max(1, growth) : growth);
    }

    private double recalled(Recall recall, long days) {
        double penalty = recall == Recall.HARD ? W[15] : 1;
        double bonus = recall == Recall.EASY ? W[16] : 1;
        return stability
                * (1
                        + Math.exp(W[8])
                                * (11 - difficulty)
                                * Math.pow(stability, -W[9])
                                * (Math.exp((1 - retrievability(days)) * W[10]) - 1)
                                * penalty
                                * bonus);
    }

    private double forgotten(long days) {
        double left = W[11]
                * Math.pow(difficulty, -W[12])
                * (Math.pow(stability + 1, W[13]) - 1)
                * Math.exp((1 - retrievability(days)) * W[14]);
        return Math.min(left, stability / Math.exp(W[17] * W[18]));
    }

    private double nextDifficulty(Recall recall) {
        double change = -W[6] * (recall.rating() - 3);
        double damped = difficulty + (10 - difficulty) * change / 9;
        return clamped(W[7] * firstDifficulty(Recall.EASY) + (1 - W[7]) * damped);
    }

    private static double firstDifficulty(Recall recall) {
        return W[4] - Math.exp(W[5] * (recall.rating() - 1)) + 1;
    }

    private static double clamped(double difficulty) {
        return Math.min(10, Math.max(1, difficulty));
    }
}
