package dev.whetstone.grading.meaning;

/**
 * A word with a meaning of its own.
 *
 * @param vector of length one, or zeros where the model did not read that far
 */
@SuppressWarnings("ArrayRecordComponent")
public record MeaningWord(String stem, float[] vector) {

    private static final double FLOOR = 0.3;

    /** How near in meaning, 0 to 1; the cosine's lower part is what any two words have in common. */
    public double near(MeaningWord other) {
        return Math.max(0, (Vectors.dot(vector, other.vector) - FLOOR) / (1 - FLOOR));
    }

    /** Longer words say more. */
    public double weight() {
        return Math.sqrt(stem.length());
    }
}
