package dev.whetstone.grading.meaning;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What graded answers to many questions teach about an answer to any: a Gaussian process (Rasmussen and Williams, algorithm 2.1) over
 * traits that mean the same whatever the question is. It is fitted twice, to the grades and to how far off it was where it did not
 * know the question; its numbers were chosen with whole questions left out.
 */
public final class Experience {

    private static final double MEAN_GRADE = 0.45;
    private static final double MEAN_ERROR = 0.13;

    /** What is pulled to the middle is given back from here, a little more of it upwards. */
    private static final double PIVOT = 0.39;

    /** The standard deviation of an error that is normal, by its mean size. */
    private static final double SD = Math.sqrt(Math.PI / 2);

    private final List<Case> cases;
    private final Likeness likeness;
    private final double noise;
    private final double wider;
    private final double[][] seen;
    private final Weights all;
    private final Map<String, Weights> without = new ConcurrentHashMap<>();
    private double @Nullable [][] factor;

    /**
     * A graded answer.
     *
     * @param question the question's id
     * @param grade a person's, 0 to 1
     * @param error how far off this was when the question was not known, 0 to 1
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Case(String question, double grade, double error, double[] traits) {}

    /** How much each case adds to the grade, and to the error that is expected, of an answer with the same traits. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Weights(double[] grades, double[] errors) {}

    /**
     * Learns; takes about a second for a thousand cases.
     *
     * @param weights how much a difference in each trait counts, usually 1
     */
    public Experience(List<Case> cases, double[] weights, Tuning tuning) {
        this(cases, weights, tuning, Optional.empty());
    }

    /**
     * Remembers what the same cases have taught before, which takes no time.
     *
     * @param learned what {@link #learned} gave then
     */
    public Experience(List<Case> cases, double[] weights, Tuning tuning, Weights learned) {
        this(cases, weights, tuning, Optional.of(learned));
    }

    private Experience(List<Case> cases, double[] weights, Tuning tuning, Optional<Weights> learned) {
        this.cases = List.copyOf(cases);
        this.noise = tuning.noise();
        this.wider = tuning.wider();
        this.likeness = Likeness.of(cases.stream().map(Case::traits).toList(), weights, tuning);
        this.seen = cases.stream().map(known -> likeness.scaled(known.traits())).toArray(double[][]::new);
        this.all = learned.orElseGet(() -> new Weights(
                solved(column(known -> known.grade() - MEAN_GRADE)),
                solved(column(known -> known.error() - MEAN_ERROR))));
    }

    /** What the cases have taught. */
    public Weights learned() {
        return all;
    }

    /** The grade of an answer. */
    public Estimate at(double[] traits) {
        return at(traits, all);
    }

    /** The grade of an answer as if nothing were known of its question. */
    public Estimate at(double[] traits, String question) {
        return at(traits, without.computeIfAbsent(question, this::without));
    }

    private Estimate at(double[] traits, Weights weights) {
        double[] scaled = likeness.scaled(traits);
        double grade = MEAN_GRADE;
        double error = MEAN_ERROR;
        for (int i = 0; i < seen.length; i++) {
            double near = likeness.of(scaled, seen[i]);
            grade += near * weights.grades[i];
            error += near * weights.errors[i];
        }
        double wide = PIVOT + wider * (grade - PIVOT);
        return new Estimate(Math.max(0, Math.min(1, wide)), Math.max(0, error) * SD);
    }

    /** The weights without a question's cases, by the inverse of a block of the inverse, of which half a solution each is enough. */
    private Weights without(String question) {
        int[] own = IntStream.range(0, cases.size())
                .filter(i -> cases.get(i).question().equals(question))
                .toArray();
        double[][] halves = Cholesky.forward(
                factor(), Arrays.stream(own).mapToObj(this::unit).toArray(double[][]::new));
        double[][] block = new double[own.length][own.length];
        for (int i = 0; i < own.length; i++) {
            for (int j = 0; j < own.length; j++) {
                block[i][j] = Cholesky.product(halves[i], halves[j]);
            }
        }
        double[][] inner = Cholesky.of(block, 0);
        return new Weights(less(all.grades(), own, halves, inner), less(all.errors(), own, halves, inner));
    }

    /** A case's column of the unit matrix. */
    private double[] unit(int place) {
        double[] unit = new double[seen.length];
        unit[place] = 1;
        return unit;
    }

    private double[] less(double[] weights, int[] own, double[][] halves, double[][] inner) {
        double[] part = Arrays.stream(own).mapToDouble(i -> weights[i]).toArray();
        double[] shares = Cholesky.back(inner, Cholesky.forward(inner, part));
        double[] half = new double[weights.length];
        for (int i = 0; i < own.length; i++) {
            for (int k = own[i]; k < half.length; k++) {
                half[k] += shares[i] * halves[i][k];
            }
        }
        double[] taken = Cholesky.back(factor(), half);
        double[] rest = new double[weights.length];
        Arrays.setAll(rest, k -> weights[k] - taken[k]);
        for (int i : own) {
            rest[i] = 0;
        }
        return rest;
    }

    private double[] solved(double[] right) {
        double[][] lower = factor();
        return Cholesky.back(lower, Cholesky.forward(lower, right));
    }

    /** Worked out when it is first needed; takes about a second for a thousand cases. */
    private synchronized double[][] factor() {
        if (factor == null) {
            double[][] common = new double[seen.length][];
            for (int i = 0; i < seen.length; i++) {
                common[i] = new double[i + 1];
                for (int j = 0; j <= i; j++) {
                    common[i][j] = likeness.of(seen[i], seen[j]);
                }
            }
            factor = Cholesky.of(common, noise);
        }
        return factor;
    }

    private double[] column(ToDoubleFunction<Case> value) {
        return cases.stream().mapToDouble(value).toArray();
    }
}
