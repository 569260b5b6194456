package dev.whetstone.grading.meaning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Covers each word of a reference by another word of the answer, so that repeating one word does not earn twice. */
final class Pairing {

    private static final int MOST_PAIRS = 60_000;
    private static final double NOTHING = 0.05;

    private record Pair(int own, int other, double near) {}

    private Pairing() {}

    /** The share of the reference's words that are paired, by nearness, nearest pairs first. */
    static double share(MeaningWords reference, MeaningWords answer) {
        int count = reference.size();
        if (count == 0 || (long) count * answer.size() > MOST_PAIRS) {
            return reference.share(answer);
        }
        boolean[] used = new boolean[answer.size()];
        boolean[] done = new boolean[count];
        double sum = 0;
        for (Pair pair : pairs(reference, answer)) {
            if (!done[pair.own] && !used[pair.other]) {
                done[pair.own] = true;
                used[pair.other] = true;
                sum += pair.near;
            }
        }
        return sum / count;
    }

    private static List<Pair> pairs(MeaningWords reference, MeaningWords answer) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < reference.size(); i++) {
            MeaningWord own = reference.list().get(i);
            for (int j = 0; j < answer.size(); j++) {
                MeaningWord other = answer.list().get(j);
                double near = own.stem().equals(other.stem()) ? Math.max(0.9, own.near(other)) : own.near(other);
                if (near > NOTHING) {
                    pairs.add(new Pair(i, j, near));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::near).reversed());
        return pairs;
    }
}
