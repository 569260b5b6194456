package dev.whetstone.grading.meaning;

/** Arithmetic of vectors. */
final class Vectors {

    private Vectors() {}

    /** Scales in place to length one; zeros stay. */
    static float[] normal(float[] vector) {
        double square = dot(vector, vector);
        if (square > 0) {
            float scale = (float) (1 / Math.sqrt(square));
            for (int d = 0; d < vector.length; d++) {
                vector[d] *= scale;
            }
        }
        return vector;
    }

    /** The cosine, where both are of length one. Four sums side by side, because each addition waits for the one before. */
    static float dot(float[] a, float[] b) {
        float first = 0;
        float second = 0;
        float third = 0;
        float fourth = 0;
        int d = 0;
        for (; d + 3 < a.length; d += 4) {
            first += a[d] * b[d];
            second += a[d + 1] * b[d + 1];
            third += a[d + 2] * b[d + 2];
            fourth += a[d + 3] * b[d + 3];
        }
        for (; d < a.length; d++) {
            first += a[d] * b[d];
        }
        return first + second + (third + fourth);
    }
}
