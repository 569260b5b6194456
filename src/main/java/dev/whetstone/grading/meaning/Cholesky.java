package dev.whetstone.grading.meaning;

import java.util.Arrays;

/** Solves small symmetric systems. */
final class Cholesky {

    private static final double LEAST = 1e-6;

    private Cholesky() {}

    /** The lower factor of the matrix with the noise on its diagonal; where rounding leaves it indefinite, the pivot is lifted. */
    static double[][] of(double[][] matrix, double noise) {
        int n = matrix.length;
        double[][] factor = new double[n][];
        for (int i = 0; i < n; i++) {
            double[] row = new double[i + 1];
            factor[i] = row;
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j] + (i == j ? noise : 0) - product(row, factor[j], 0, j);
                row[j] = i == j ? Math.sqrt(Math.max(LEAST, sum)) : sum / factor[j][j];
            }
        }
        return factor;
    }

    /** Of a part of two rows; four sums side by side, because each addition waits for the one before. */
    private static double product(double[] a, double[] b, int from, int length) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int k = from;
        for (; k + 3 < length; k += 4) {
            first += a[k] * b[k];
            second += a[k + 1] * b[k + 1];
            third += a[k + 2] * b[k + 2];
            fourth += a[k + 3] * b[k + 3];
        }
        for (; k < length; k++) {
            first += a[k] * b[k];
        }
        return first + second + (third + fourth);
    }

    static double[] forward(double[][] factor, double[] right) {
        return forward(factor, new double[][] {right})[0];
    }

    /** Of several right sides at once, so that each row of the factor is fetched from memory once. */
    static double[][] forward(double[][] factor, double[][] rights) {
        int[] firsts = Arrays.stream(rights).mapToInt(Cholesky::leadingZeros).toArray();
        double[][] all = new double[rights.length][factor.length];
        for (int i = Arrays.stream(firsts).min().orElse(0); i < factor.length; i++) {
            double[] row = factor[i];
            for (int r = 0; r < rights.length; r++) {
                if (i >= firsts[r]) {
                    all[r][i] = (rights[r][i] - product(row, all[r], firsts[r], i)) / row[i];
                }
            }
        }
        return all;
    }

    private static int leadingZeros(double[] numbers) {
        int first = 0;
        while (first < numbers.length && numbers[first] == 0) {
            first++;
        }
        return first;
    }

    /** Of two whole rows. */
    static double product(double[] a, double[] b) {
        return product(a, b, 0, a.length);
    }

    /** Row by row, because a column of the factor lies in as many places as it has numbers. */
    static double[] back(double[][] factor, double[] right) {
        double[] x = right.clone();
        for (int i = x.length - 1; i >= 0; i--) {
            double[] row = factor[i];
            double solved = x[i] / row[i];
            x[i] = solved;
            for (int k = 0; k < i; k++) {
                x[k] -= row[k] * solved;
            }
        }
        return x;
    }
}
