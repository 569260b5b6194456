package dev.whetstone.grading.meaning;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The words of a text in their order. */
public final class Terms {

    /** The least an exact match of stems is worth, however different the contexts. */
    private static final double SAME_STEM = 0.9;

    private final List<Term> list;
    private final Set<String> stems;

    public Terms(List<Term> list) {
        this.list = List.copyOf(list);
        this.stems = new HashSet<>();
        list.forEach(term -> stems.add(term.stem()));
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }

    public int size() {
        return list.size();
    }

    List<Term> list() {
        return list;
    }

    /** For each of these words how near the other text's nearest word comes. */
    double[] covered(Terms by) {
        double[] best = new double[list.size()];
        for (int i = 0; i < best.length; i++) {
            Term own = list.get(i);
            double near = by.stems.contains(own.stem()) ? SAME_STEM : 0;
            for (Term other : by.list) {
                near = Math.max(near, own.near(other));
            }
            best[i] = Math.min(1, near);
        }
        return best;
    }

    /** How much of these words the other text covers, long words counting more; 0 if there are none. */
    public double share(Terms by) {
        return weighted(covered(by));
    }

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

    /** How alike the two texts are: the harmonic mean of how much each covers of the other. */
    public double alike(Terms other) {
        double here = Arrays.stream(covered(other)).average().orElse(0);
        double there = Arrays.stream(other.covered(this)).average().orElse(0);
        return here + there == 0 ? 0 : 2 * here * there / (here + there);
    }

    /** The direction all words together point to. */
    float[] centre() {
        float[] sum = new float[Encoding.SIZE];
        for (Term term : list) {
            for (int d = 0; d < sum.length; d++) {
                sum[d] += term.vector()[d];
            }
        }
        return Vectors.normal(sum);
    }
}
