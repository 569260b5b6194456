package dev.whetstone.review;

/** How well something was remembered, in the four ratings of FSRS. */
enum Recall {
    AGAIN(1),
    HARD(2),
    GOOD(3),
    EASY(4);

    /** From this grade on, 0..1, something was known; what stayed below it comes back. */
    static final double KNOWN = 0.6;

    private static final double WELL_KNOWN = 0.75;
    private static final double WITHOUT_FAULT = 0.95;

    private final int rating;

    Recall(int rating) {
        this.rating = rating;
    }

    static Recall of(double grade) {
        if (grade < KNOWN) {
            return AGAIN;
        }
        if (grade < WELL_KNOWN) {
            return HARD;
        }
        return grade < WITHOUT_FAULT ? GOOD : EASY;
    }

    /** 1 for {@link #AGAIN} to 4 for {@link #EASY}. */
    int rating() {
        return rating;
    }
}
