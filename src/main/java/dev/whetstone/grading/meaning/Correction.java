package dev.whetstone.grading.meaning;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Learns from graded samples of one question: a Gaussian process on what the prior got wrong there (Rasmussen and Williams,
 * Gaussian Processes for Machine Learning, algorithm 2.1).
 */
public final class Correction {

    private final List<View> samples;
    private final Beside[][] between;
    private final double[] wrong;
    private final double[][] factor;
    private final double[] weights;

    /**
     * Learns.
     *
     * @param priors what the prior says of each sample
     * @param grades what a person said, 0 to 1
     */
    public Correction(List<View> samples, double[] priors, double[] grades) {
        this(
                List.copyOf(samples),
                between(samples),
                IntStream.range(0, grades.length)
                        .mapToDouble(i -> grades[i] - priors[i])
                        .toArray());
    }

    private Correction(List<View> samples, Beside[][] between, double[] wrong) {
        this.samples = samples;
        this.between = between;
        this.wrong = wrong;
        int n = wrong.length;
        double[][] covariance = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                covariance[i][j] = i == j ? Kernel.PRIOR : between[i][j].kernel();
            }
        }
        this.factor = Cholesky.of(covariance, Kernel.NOISE);
        this.weights = Cholesky.back(factor, Cholesky.forward(factor, wrong));
    }

    private static Beside[][] between(List<View> samples) {
        int n = samples.size();
        Beside[][] between = new Beside[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                between[i][j] = samples.get(i).beside(samples.get(j));
                between[j][i] = between[i][j];
            }
        }
        return between;
    }

    /** What would be learned from these of the samples alone; nothing is compared again. */
    public Correction only(int... kept) {
        Beside[][] rest = new Beside[kept.length][kept.length];
        for (int i = 0; i < kept.length; i++) {
            rest[i] = between(kept[i], kept).toArray(Beside[]::new);
        }
        return new Correction(
                IntStream.of(kept).mapToObj(samples::get).toList(),
                rest,
                IntStream.of(kept).mapToDouble(i -> wrong[i]).toArray());
    }

    /** The same, to be kept: its samples are compared with each other by now. */
    public Correction alone() {
        return new Correction(samples.stream().map(View::alone).toList(), between, wrong);
    }

    /** How some of the samples stand to one of them. */
    public List<Beside> between(int sample, int... others) {
        return IntStream.of(others).mapToObj(i -> between[sample][i]).toList();
    }

    /** How each sample stands to an answer. */
    public List<Beside> beside(View answer) {
        return samples.stream().map(sample -> sample.beside(answer)).toList();
    }

    /** The corrected score of an answer. */
    public Estimate at(View answer, double prior) {
        return at(beside(answer), prior);
    }

    /** The same, from how each sample stands to the answer. */
    public Estimate at(List<Beside> standing, double prior) {
        double[] common = standing.stream().mapToDouble(Beside::kernel).toArray();
        double score = prior;
        for (int i = 0; i < common.length; i++) {
            score += common[i] * weights[i];
        }
        double variance = Kernel.PRIOR;
        for (double part : Cholesky.forward(factor, common)) {
            variance -= part * part;
        }
        return new Estimate(Math.max(0, Math.min(1, score)), Math.sqrt(Math.max(0, variance)));
    }
}
