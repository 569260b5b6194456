package dev.whetstone.grading.text;

/** Scores as they are told. */
final class Scores {

    private Scores() {}

    /** Two decimals, as nobody can tell more apart. */
    static double round(double score) {
        return Math.round(score * 100) / 100.0;
    }
}
