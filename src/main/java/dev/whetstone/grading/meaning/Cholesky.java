package dev.whetstone.grading.meaning;

/** Solves small symmetric systems. */
final class Cholesky {

    private static final double LEAST = 1e-6;

    private Cholesky() {}

    /** The lower factor of the matrix with the noise on its diagonal; where rounding leaves it indefinite, the pivot is lifted. */
    static double[][] of(double[][] matrix, double noise) {
        int n = matrix.length;
        double[][] factor = new double[n][];
        for (int i = 0; i < n; i++) {
            factor[i] = new double[i + 1];
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j] + (i == j ? noise : 0);
                for (int k = 0; k < j; k++) {
                    sum -= factor[i][k] * factor[j][k];
                }
                factor[i][j] = i == j ? Math.sqrt(Math.max(LEAST, sum)) : sum / factor[j][j];
            }
        }
        return factor;
    }

    static double[] forward(double[][] factor, double[] right) {
        double[] x = new double[right.length];
        for (int i = 0; i < x.length; i++) {
            double sum = right[i];
            for (int k = 0; k < i; k++) {
                sum -= factor[i][k] * x[k];
            }
            x[i] = sum / factor[i][i];
        }
        return x;
    }

    static double[] back(double[][] factor, double[] right) {
        double[] x = new double[right.length];
        for (int i = x.length - 1; i >= 0; i--) {
            double sum = right[i];
            for (int k = i + 1; k < x.length; k++) {
                sum -= factor[k][i] * x[k];
            }
            x[i] = sum / factor[i][i];
        }
        return x;
    }
}
