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
    static double share(Nearness nearness) {
        int count = nearness.own().size();
        int others = nearness.other().size();
        if (count == 0 || (long) count * others > MOST_PAIRS) {
            return nearness.own().weighted(nearness.covered());
        }
        boolean[] used = new boolean[others];
        boolean[] done = new boolean[count];
        double sum = 0;
        for (Pair pair : pairs(nearness)) {
            if (!done[pair.own] && !used[pair.other]) {
                done[pair.own] = true;
                used[pair.other] = true;
                sum += pair.near;
            }
        }
        return sum / count;
    }

    private static List<Pair> pairs(Nearness nearness) {
        List<MeaningWord> own = nearness.own().list();
        List<MeaningWord> other = nearness.other().list();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            for (int j = 0; j < other.size(); j++) {
                double near = nearness.near(i, j);
                near = own.get(i).stem().equals(other.get(j).stem()) ? Math.max(0.9, near) : near;
                if (near > NOTHING) {
                    pairs.add(new Pair(i, j, near));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::near).reversed());
        return pairs;
    }
}
