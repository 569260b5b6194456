package dev.whetstone.grading.meaning;

import java.util.List;

/**
 * Learns from graded samples of one question: a Gaussian process on what the prior got wrong there (Rasmussen and Williams,
 * Gaussian Processes for Machine Learning, algorithm 2.1).
 */
public final class Correction {

    private final List<View> samples;
    private final double[][] factor;
    private final double[] weights;

    /**
     * Learns.
     *
     * @param priors what the prior says of each sample
     * @param grades what a person said, 0 to 1
     */
    public Correction(List<View> samples, double[] priors, double[] grades) {
        this.samples = List.copyOf(samples);
        int n = grades.length;
        double[][] covariance = new double[n][n];
        double[] wrong = new double[n];
        for (int i = 0; i < n; i++) {
            wrong[i] = grades[i] - priors[i];
            for (int j = 0; j <= i; j++) {
                double common = i == j ? Kernel.PRIOR : samples.get(i).kernel(samples.get(j));
                covariance[i][j] = common;
                covariance[j][i] = common;
            }
        }
        this.factor = Cholesky.of(covariance, Kernel.NOISE);
        this.weights = Cholesky.back(factor, Cholesky.forward(factor, wrong));
    }

    /** The corrected score of an answer. */
    public Estimate at(View answer, double prior) {
        double[] common = new double[weights.length];
        double score = prior;
        for (int i = 0; i < common.length; i++) {
            common[i] = samples.get(i).kernel(answer);
            score += common[i] * weights[i];
        }
        double variance = Kernel.PRIOR;
        for (double part : Cholesky.forward(factor, common)) {
            variance -= part * part;
        }
        return new Estimate(Math.max(0, Math.min(1, score)), Math.sqrt(Math.max(0, variance)));
    }
}
