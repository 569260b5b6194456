package dev.whetstone.grading.text.code;

/**
 * What speaks against a program beside those that are known.
 *
 * @param senses how its conditions stand to those of right ones
 * @param exchanged how many of its columns and calls have changed places
 * @param flawed whether it is, but for its names and layout, one that is known to be wrong
 */
public record ProgramStanding(Senses senses, int exchanged, boolean flawed) {

    private static final double EXCHANGED = 0.4;
    private static final double OTHERWISE = 0.2;
    private static final double FLAWED = 0.65;

    /** The most it can score by reading. */
    double ceiling() {
        double places = exchanged == 0 ? 1 : exchanged + senses.turned() > 1 ? OTHERWISE : EXCHANGED;
        return Math.min(Math.min(senses.ceiling(), places), flawed ? FLAWED : 1);
    }

    /** What its author is told of it; empty if nothing speaks against it. */
    String told() {
        if (senses.turned() > 0) {
            return " Something in it is done where programs that work do the contrary: look at each condition once more.";
        }
        if (exchanged > 0) {
            return " Something in it stands where programs that work have something else: look at what each call is given once more.";
        }
        return flawed ? " A program just like it is known to go wrong: think of a case it does not handle." : "";
    }
}
