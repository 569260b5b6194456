package dev.whetstone.grading.meaning;

/**
 * An answer as it looks from a reference answer.
 *
 * @param words its words without those of the question
 * @param covered for each word of the reference how well the answer covers it
 * @param base how much of the reference it covers, 0 to 1
 */
@SuppressWarnings("ArrayRecordComponent")
public record View(MeaningWords words, double[] covered, float[] centre, double base) {

    private static final double PAIRED = 0.2;
    private static final double BEND = 0.7;
    private static final double OFFSET = -0.1;
    private static final double SLOPE = 1.1;

    /**
     * Looks at an answer.
     *
     * @param reference the reference's words without those of the question
     * @param words the answer's, likewise
     * @param all the answer's with those of the question, by which a word of the reference may be covered too
     */
    public static View of(MeaningWords reference, MeaningWords words, MeaningWords all) {
        Nearness toAll = Nearness.of(reference, all);
        Nearness toWords = toAll.to(words);
        double[] covered = toWords.covered();
        double share = (plain(toAll.covered()) + reference.weighted(covered)) / 2;
        double mixed = (share + PAIRED * Pairing.share(toWords)) / (1 + PAIRED);
        double base = words.isEmpty() ? 0 : Math.pow(Math.min(1, mixed), BEND);
        return new View(words, covered, words.centre(), base);
    }

    /** The same without the cosines that are computed already, to be kept. */
    public View alone() {
        return new View(words.alone(), covered, centre, base);
    }

    /** The grade that coverage alone suggests: people ask for a little more than none and give full marks a little early. */
    public double prior() {
        return words.isEmpty() ? 0 : Math.max(0, Math.min(1, OFFSET + SLOPE * base));
    }

    private static double plain(double[] covered) {
        double sum = 0;
        for (double one : covered) {
            sum += one;
        }
        return covered.length == 0 ? 0 : sum / covered.length;
    }

    /** How alike two answers are as wholes: the lower of the likeness of their words and the cosine of their centres. */
    public double likeness(View other) {
        return Math.min(words.alike(other.words), Vectors.dot(centre, other.centre));
    }

    /** How this answer stands to another. */
    public Beside beside(View other) {
        double distance = 0;
        for (int i = 0; i < covered.length; i++) {
            distance += (covered[i] - other.covered[i]) * (covered[i] - other.covered[i]);
        }
        double apart = covered.length == 0 ? 0 : distance / covered.length;
        return new Beside(words.alike(other.words), Vectors.dot(centre, other.centre), apart);
    }
}
