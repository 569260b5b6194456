package dev.whetstone.grading.meaning;

import java.util.Arrays;

/** Covers each word of a reference by another word of the answer, so that repeating one word does not earn twice. */
final class Pairing {

    private static final int MOST_PAIRS = 60_000;
    private static final double NOTHING = 0.05;

    /** A pair is kept as one number: how far it is from being the same in the upper bits, so that the nearest come first. */
    private static final int PLACE_BITS = 16;

    private static final double FINE = 1L << 46;

    private Pairing() {}

    /** The share of the reference's words that are paired, by nearness, nearest pairs first. */
    static double share(Nearness nearness) {
        int count = nearness.own().size();
        int others = nearness.other().size();
        if (count == 0 || (long) count * others > MOST_PAIRS) {
            return nearness.own().weighted(nearness.covered());
        }
        boolean[] used = new boolean[others];
        boolean[] done = new boolean[count];
        double sum = 0;
        double[] near = nearness.paired();
        for (long pair : pairs(near)) {
            int place = (int) (pair & ((1 << PLACE_BITS) - 1));
            int own = place / others;
            int other = place % others;
            if (!done[own] && !used[other]) {
                done[own] = true;
                used[other] = true;
                sum += near[place];
            }
        }
        return sum / count;
    }

    private static long[] pairs(double[] near) {
        long[] pairs = new long[near.length];
        int count = 0;
        for (int i = 0; i < near.length; i++) {
            if (near[i] > NOTHING) {
                long apart = (long) ((1 - Math.min(1, near[i])) * FINE);
                pairs[count++] = (apart << PLACE_BITS) | i;
            }
        }
        Arrays.sort(pairs, 0, count);
        return Arrays.copyOf(pairs, count);
    }
}
