package dev.whetstone.grading.meaning;

/**
 * A score and how far off it may be.
 *
 * @param score 0..1
 * @param sd the standard deviation of the grade around it
 */
public record Estimate(double score, double sd) {}
