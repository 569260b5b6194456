package dev.whetstone.grading.meaning;

import java.util.List;

/** The covariance of two answers' grades by their traits, each scaled by how it varies. */
final class Likeness {

    private static final double COMMON = 0.1;
    private static final double LEAST = 1e-6;

    private final double[] mean;
    private final double[] spread;

    private final double[] weights;
    private final Tuning tuning;

    private Likeness(double[] mean, double[] spread, double[] weights, Tuning tuning) {
        this.mean = mean;
        this.spread = spread;
        this.weights = weights;
        this.tuning = tuning;
    }

    /**
     * Looks at how the traits vary.
     *
     * @param weights how much a difference in each counts, usually 1
     */
    static Likeness of(List<double[]> known, double[] weights, Tuning tuning) {
        int size = known.get(0).length;
        double[] mean = new double[size];
        double[] spread = new double[size];
        for (int t = 0; t < size; t++) {
            int trait = t;
            double middle =
                    known.stream().mapToDouble(one -> one[trait]).average().orElse(0);
            mean[t] = middle;
            spread[t] = Math.sqrt(known.stream()
                            .mapToDouble(one -> (one[trait] - middle) * (one[trait] - middle))
                            .average()
                            .orElse(0))
                    + LEAST;
        }
        return new Likeness(mean, spread, weights.clone(), tuning);
    }

    double[] scaled(double[] traits) {
        double[] scaled = new double[mean.length];
        for (int t = 0; t < scaled.length; t++) {
            double apart = (traits[t] - mean[t]) / spread[t];
            scaled[t] = weights[t] * Math.max(-tuning.far(), Math.min(tuning.far(), apart));
        }
        return scaled;
    }

    /** Of two that are scaled. */
    double of(double[] one, double[] other) {
        double square = 0;
        double product = 0;
        for (int t = 0; t < one.length; t++) {
            double difference = one[t] - other[t];
            square += difference * difference;
            product += one[t] * other[t];
        }
        double apart = square / one.length;
        return tuning.near().at(apart) + tuning.wide().at(apart) + tuning.linear() * product / one.length + COMMON;
    }
}
