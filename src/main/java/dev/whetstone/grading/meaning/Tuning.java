package dev.whetstone.grading.meaning;

/**
 * The numbers an {@link Experience} learns with, chosen by comparing on the bank with whole questions left out.
 *
 * @param near how much of a grade answers have in common whose traits are nearly the same
 * @param wide how much of it those have in common that are roughly alike
 * @param linear how much of it goes straight with the traits
 * @param far what is further from the mean than so many standard deviations is taken for no stranger than what is as far
 * @param noise how much two people differ on the same answer
 * @param wider how far from the middle a grade is put again, as the process pulls every grade to it
 */
public record Tuning(Bump near, Bump wide, double linear, double far, double noise, double wider) {

    /** Those that are used. */
    public static final Tuning CHOSEN = new Tuning(new Bump(0.12, 0.4), new Bump(0.1, 1), 0.05, 2.5, 0.1, 1.3);

    /** Those for programs, of which fewer are known. */
    public static final Tuning PROGRAMS = CHOSEN.widened(1.1);

    private Tuning widened(double times) {
        return new Tuning(near, wide, linear, far, noise, wider * times);
    }

    /**
     * A part of the covariance that falls with the distance.
     *
     * @param height of answers with the same traits
     * @param reach of one trait, in standard deviations; that of many grows with the root of their number
     */
    public record Bump(double height, double reach) {

        double at(double meanSquare) {
            return height * Math.exp(-meanSquare / (2 * reach * reach));
        }
    }
}
