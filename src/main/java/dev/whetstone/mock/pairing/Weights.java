package dev.whetstone.mock.pairing;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a pair is worth. Four things count in this order, whatever the later ones say: that nobody sits out twice running, that
 * as many as possible have a partner, that nobody meets the same one again before everybody else, and how well two fit. Each
 * is worth more than all of the later ones of a whole pool together; all are whole numbers that a double holds exactly.
 */
public final class Weights {

    /** The largest pool these figures are for. */
    public static final int MOST_MEMBERS = 400;

    private static final long AGAIN = 1_000_000;
    private static final int MOST_AGAIN = 20;
    private static final long PAIR = 10_000_000_000L;
    private static final long SAT_OUT = 10_000_000_000_000L;

    private Weights() {}

    /** Always positive. */
    static long of(PairCandidate one, PairCandidate other, int starts) {
        long again = Math.min(MOST_AGAIN, Math.max(one.met(other), other.met(one)));
        return PAIR + satOut(one) + satOut(other) - again * AGAIN + fit(one, other, starts);
    }

    /** What a third one at a pair is worth. */
    static long watching(PairCandidate third, int starts) {
        return PAIR + satOut(third) + 10L * Math.min(20, third.past().waited()) + Math.min(Starts.MOST, starts);
    }

    private static long satOut(PairCandidate one) {
        return one.past().satOut() ? SAT_OUT : 0;
    }

    /** From 0 to 999: complement, level, topics, waiting, choice of time, and whether they come. */
    static int fit(PairCandidate one, PairCandidate other, int starts) {
        double complement = (help(one, other) + help(other, one)) / 2;
        int apart =
                one.wishes().level().apart(other.wishes().level());
        int fit = (int) Math.round(300 * complement)
                + 100 * (2 - apart)
                + (one.wishes().shares(other.wishes()) ? 100 : 0)
                + 15
                        * (Math.min(8, one.past().waited())
                                + Math.min(8, other.past().waited()))
                + 10 * Math.min(Starts.MOST, starts)
                - 30
                        * (Math.min(5, one.past().noShows())
                                + Math.min(5, other.past().noShows()));
        return Math.max(0, Math.min(999, fit));
    }

    /** How far the one is ahead where the other wants to learn: the widest gap in mastery, 0..1. */
    private static double help(PairCandidate from, PairCandidate to) {
        Map<String, Double> strong = from.past().mastery();
        Map<String, Double> weak = to.past().mastery();
        Set<String> topics = new TreeSet<>(
                to.wishes().topics().isEmpty() ? weak.keySet() : to.wishes().topics());
        return topics.stream()
                .filter(strong::containsKey)
                .mapToDouble(topic -> strong.getOrDefault(topic, 0.0) - weak.getOrDefault(topic, 0.5))
                .map(gap -> Math.max(0, Math.min(1, gap)))
                .max()
                .orElse(0);
    }
}
