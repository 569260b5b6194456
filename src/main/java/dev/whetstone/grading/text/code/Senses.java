package dev.whetstone.grading.text.code;

import java.util.List;
import java.util.Set;

/**
 * How many of a program's conditions stand as in programs that are known to be right, and how many the other way round; of the others
 * nothing is known.
 */
public record Senses(int upright, int turned) {

    private static final double MOSTLY_TURNED = 0.2;
    private static final double PARTLY_TURNED = 0.9;

    /** The most a program can score by reading that is like a right one but does the contrary. */
    double ceiling() {
        if (turned == 0) {
            return 1;
        }
        return isMostlyTurned() ? MOSTLY_TURNED : PARTLY_TURNED * upright / (upright + turned);
    }

    boolean isMostlyTurned() {
        return turned > upright;
    }

    /** The share of those turned round among those of which something is known, 0 to 1. */
    double turnedShare() {
        return turned == 0 ? 0 : turned / (double) (upright + turned);
    }

    static Senses of(List<Sense> program, Set<Sense> right) {
        int upright = 0;
        int turned = 0;
        for (Sense one : program) {
            double same = nearest(one, right, true);
            double other = nearest(one, right, false);
            upright += same > 0 && same >= other ? 1 : 0;
            turned += other > same ? 1 : 0;
        }
        return new Senses(upright, turned);
    }

    private static double nearest(Sense one, Set<Sense> right, boolean same) {
        return right.stream()
                .filter(known -> known.isAbout(one) && (known.holds() == one.holds()) == same)
                .mapToDouble(one::likeness)
                .max()
                .orElse(0);
    }
}
