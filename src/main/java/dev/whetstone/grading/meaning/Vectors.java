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

    /** The cosine, where both are of length one. */
    static float dot(float[] a, float[] b) {
        float sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += a[d] * b[d];
        }
        return sum;
    }
}
