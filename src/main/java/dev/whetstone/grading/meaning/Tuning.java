package dev.whetstone.grading.meaning;

/**
 * The numbers an {@link Experience} learns with, chosen by comparing on the bank with whole questions left out.
 *
 * @param height how much of a grade like traits have in common
 * @param linear how much of it goes straight with the traits
 * @param reach of one trait, in standard deviations; that of many grows with the root of their number
 * @param far what is further from the mean than so many standard deviations is taken for no stranger than what is as far
 * @param noise how much two people differ on the same answer
 */
public record Tuning(double height, double linear, double reach, double far, double noise) {

    /** Those that are used. */
    public static final Tuning CHOSEN = new Tuning(0.15, 0.05, 0.6, 2.5, 0.1);
}
