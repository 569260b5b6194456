package dev.whetstone.grading.meaning;

import java.util.IdentityHashMap;

/** How near each word of a reference is to each word of an answer; every pair is compared once, whatever it is asked for. */
final class Nearness {

    private final MeaningWords own;
    private final MeaningWords other;
    private final double[][] near;

    private Nearness(MeaningWords own, MeaningWords other, double[][] near) {
        this.own = own;
        this.other = other;
        this.near = near;
    }

    static Nearness of(MeaningWords own, MeaningWords other) {
        return new Nearness(own, other, own.list().stream().map(other::near).toArray(double[][]::new));
    }

    /** The same to some of the other text's words. */
    Nearness to(MeaningWords some) {
        IdentityHashMap<MeaningWord, Integer> places = new IdentityHashMap<>();
        for (int j = 0; j < other.size(); j++) {
            places.put(other.list().get(j), j);
        }
        double[][] chosen = new double[own.size()][some.size()];
        for (int j = 0; j < some.size(); j++) {
            MeaningWord word = some.list().get(j);
            Integer place = places.get(word);
            for (int i = 0; i < chosen.length; i++) {
                chosen[i][j] = place == null ? own.list().get(i).near(word) : near[i][place];
            }
        }
        return new Nearness(own, some, chosen);
    }

    MeaningWords own() {
        return own;
    }

    MeaningWords other() {
        return other;
    }

    /** Of the first word of the reference to each of the answer, of the second, and so on; at least .9 where the stems are the same. */
    double[] paired() {
        double[] paired = new double[own.size() * other.size()];
        for (int i = 0; i < near.length; i++) {
            String stem = own.list().get(i).stem();
            for (int j = 0; j < near[i].length; j++) {
                boolean same = stem.equals(other.list().get(j).stem());
                paired[i * near[i].length + j] = same ? Math.max(MeaningWords.SAME_STEM, near[i][j]) : near[i][j];
            }
        }
        return paired;
    }

    /** For each word of the reference how near the answer's nearest word comes. */
    double[] covered() {
        double[] best = own.sameStems(other);
        for (int i = 0; i < best.length; i++) {
            for (double one : near[i]) {
                best[i] = Math.max(best[i], one);
            }
            best[i] = Math.min(1, best[i]);
        }
        return best;
    }
}
