package dev.whetstone.grading;

/**
 * What a sample would be graded if the grader did not know it.
 *
 * @param given the grade a person gave, 0..1
 * @param score the grader's, 0..1
 * @param unsure whether the grader would ask a person
 */
public record SampleGrade(double given, double score, boolean unsure) {

    /** How far the two are apart. */
    public double error() {
        return Math.abs(score - given);
    }
}
