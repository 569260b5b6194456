package dev.whetstone.grading.text.rubric;

/** Scores as they are told. */
public final class Scores {

    private Scores() {}

    /** Two decimals, as nobody can tell more apart. */
    public static double round(double score) {
        return Math.round(score * 100) / 100.0;
    }
}
