package dev.whetstone.grading.text.prose;

/**
 * How well an answer says what is wanted, 0 to 1.
 *
 * @param agreeing the best of two neighbouring sentences that do not turn it around
 * @param at that of them which says more of it, -1 if there is none
 * @param opposing the best of the sentences that turn it around
 * @param turnedAt that sentence, -1 if there is none
 */
record Holding(double agreeing, int at, double opposing, int turnedAt) {

    static final Holding NONE = new Holding(0, -1, 0, -1);

    /** How much a sentence must hold before its negation means something. */
    private static final double OPPOSED = 0.7;

    private static final double IN_DOUBT = 0.9;
    private static final double LEANING = 0.55;

    /** How much better the turned sentence must hold it than any that agrees. */
    private static final double MARGIN = 0.08;

    Holding best(Holding other) {
        boolean here = agreeing >= other.agreeing;
        boolean turnedHere = opposing >= other.opposing;
        return new Holding(
                here ? agreeing : other.agreeing,
                here ? at : other.at,
                turnedHere ? opposing : other.opposing,
                turnedHere ? turnedAt : other.turnedAt);
    }

    /** The same where a negation is not to be trusted. */
    Holding whateverItsPolarity() {
        return opposing > agreeing ? new Holding(opposing, turnedAt, 0, -1) : new Holding(agreeing, at, 0, -1);
    }

    /** The same with what agrees in doubt. */
    Holding withoutAgreement() {
        return new Holding(0, -1, Math.max(opposing, agreeing * IN_DOUBT), turnedAt < 0 ? at : turnedAt);
    }

    /** The sentence that holds it best turns it around; not sure enough to be said, but too doubtful to be paid. */
    boolean leansAgainst() {
        return opposing >= LEANING && opposing >= agreeing;
    }

    /** The answer says the contrary, and nowhere the thing itself. */
    boolean contradicts() {
        return opposing >= OPPOSED && opposing >= agreeing + MARGIN;
    }
}
