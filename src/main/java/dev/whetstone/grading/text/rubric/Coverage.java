package dev.whetstone.grading.text.rubric;

/**
 * How much of a wording an answer holds, 0 to 1.
 *
 * @param agreeing the best share of its words that stand close together with the same polarity
 * @param together the same within one sentence
 * @param opposing the best share that stands close together where a word is negated, or replaced by its opposite, on one side
 *     only; 0 if nothing is
 */
public record Coverage(double agreeing, double together, double opposing) {

    static final Coverage NONE = new Coverage(0, 0, 0);

    Coverage best(Coverage other) {
        return new Coverage(
                Math.max(agreeing, other.agreeing),
                Math.max(together, other.together),
                Math.max(opposing, other.opposing));
    }

    /** The answer says the contrary. */
    public boolean contradicts() {
        return opposing >= Scale.OPPOSED && opposing >= agreeing;
    }
}
