package dev.whetstone.grading.meaning;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The words of a text in their order. */
public final class MeaningWords {

    /** The least an exact match of stems is worth, however different the contexts. */
    static final double SAME_STEM = 0.9;

    private final List<MeaningWord> list;
    private final Set<String> stems;

    public MeaningWords(List<MeaningWord> list) {
        this.list = List.copyOf(list);
        this.stems = new HashSet<>();
        list.forEach(term -> stems.add(term.stem()));
    }

    /** The same without the cosines that are computed already. */
    MeaningWords alone() {
        return new MeaningWords(list.stream().map(MeaningWord::alone).toList());
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }

    public int size() {
        return list.size();
    }

    List<MeaningWord> list() {
        return list;
    }

    /** The mean of what is covered, long words counting more; 0 if there are no words. */
    double weighted(double[] covered) {
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < covered.length; i++) {
            double weight = list.get(i).weight();
            sum += weight * covered[i];
            weights += weight;
        }
        return weights == 0 ? 0 : sum / weights;
    }

    /**
     * How alike the two texts are: the harmonic mean of how much each covers of the other. Each pair of words is compared once for
     * both.
     */
    public double alike(MeaningWords other) {
        double[] here = sameStems(other);
        double[] there = other.sameStems(this);
        for (int i = 0; i < here.length; i++) {
            double[] near = other.near(list.get(i));
            for (int j = 0; j < there.length; j++) {
                here[i] = Math.max(here[i], near[j]);
                there[j] = Math.max(there[j], near[j]);
            }
        }
        double covered = mean(here);
        double covering = mean(there);
        return covered + covering == 0 ? 0 : 2 * covered * covering / (covered + covering);
    }

    /** How near each of these words is to another one, which is looked for once where they know it from the same matrix. */
    @SuppressWarnings("ReferenceEquality")
    public double[] near(MeaningWord other) {
        double[] near = new double[list.size()];
        WordMatrix.Row row = WordMatrix.Row.EMPTY;
        int place = WordMatrix.NOWHERE;
        for (int j = 0; j < near.length; j++) {
            MeaningWord word = list.get(j);
            if (word.known().places() != row.places()) {
                row = word.known();
                place = row.place(other);
            }
            near[j] = place == WordMatrix.NOWHERE
                    ? other.near(word)
                    : MeaningWord.near(word.known().at(place));
        }
        return near;
    }

    double[] sameStems(MeaningWords other) {
        return list.stream()
                .mapToDouble(term -> other.stems.contains(term.stem()) ? SAME_STEM : 0)
                .toArray();
    }

    private static double mean(double[] nearest) {
        return Arrays.stream(nearest).map(near -> Math.min(1, near)).average().orElse(0);
    }

    /** The direction all words together point to. */
    float[] centre() {
        float[] sum = new float[Encoding.SIZE];
        for (MeaningWord term : list) {
            for (int d = 0; d < sum.length; d++) {
                sum[d] += term.vector()[d];
            }
        }
        return Vectors.normal(sum);
    }
}
