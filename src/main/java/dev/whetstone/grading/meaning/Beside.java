package dev.whetstone.grading.meaning;

/**
 * How two answers to one question stand to each other.
 *
 * @param alike how alike their words are, 0 to 1
 * @param cosine of their centres
 * @param apart the mean square difference of what they cover of the reference
 */
public record Beside(double alike, double cosine, double apart) {

    /** How much their grades have in common beyond what the reference explains: a covariance. */
    double kernel() {
        return Kernel.of(alike, cosine, apart);
    }
}
