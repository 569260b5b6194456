package dev.whetstone.grading.text;

import dev.whetstone.grading.meaning.Estimate;

/** When a person should look at a grade. */
final class Doubt {

    private static final double MUCH = 0.37;

    private Doubt() {}

    static boolean of(Estimate estimate) {
        return estimate.sd() > MUCH;
    }
}
