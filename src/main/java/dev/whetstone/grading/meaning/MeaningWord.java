package dev.whetstone.grading.meaning;

/**
 * A word with a meaning of its own.
 *
 * @param vector of length one, or zeros where the model did not read that far
 * @param known its cosines that are computed already
 */
@SuppressWarnings("ArrayRecordComponent")
public record MeaningWord(String stem, float[] vector, WordMatrix.Row known) {

    private static final double FLOOR = 0.3;

    public MeaningWord(String stem, float[] vector) {
        this(stem, vector, WordMatrix.Row.EMPTY);
    }

    /** How near in meaning, 0 to 1; the cosine's lower part is what any two words have in common. */
    public double near(MeaningWord other) {
        return near(cosine(other));
    }

    static double near(float cosine) {
        return Math.max(0, (cosine - FLOOR) / (1 - FLOOR));
    }

    private float cosine(MeaningWord other) {
        float there = other.known.to(this);
        float either = Float.isNaN(there) ? known.to(other) : there;
        return Float.isNaN(either) ? Vectors.dot(vector, other.vector) : either;
    }

    /** The same without the cosines that are computed already, which take more memory than the word. */
    MeaningWord alone() {
        return new MeaningWord(stem, vector);
    }

    /** Longer words say more. */
    public double weight() {
        return Math.sqrt(stem.length());
    }
}
