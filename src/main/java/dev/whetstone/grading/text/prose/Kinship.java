package dev.whetstone.grading.text.prose;

/**
 * How a program stands to those of which it is known whether they are right, each number 0 to 1.
 *
 * @param covered how much it has of the right program that is most like it
 * @param nearRight how alike it and the right program most like it are
 * @param nearFlawed the same of one that is not right
 * @param missing how much of what nearly all right programs have it lacks
 * @param neighbours the mean grade of the programs most like it
 * @param turned the share of its conditions that stand the other way round
 */
public record Kinship(
        double covered, double nearRight, double nearFlawed, double missing, double neighbours, double turned) {

    /** Of a text that is no program. */
    public static final Kinship NONE = new Kinship(0, 0, 0, 1, 0.45, 0);
}
