package dev.whetstone.chat.desk;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Finds the name that somebody meant who slipped on the keyboard. */
final class Slips {

    private static final int LONGEST = 30;

    private Slips() {}

    /** The nearest name: one letter in three may be wrong, missing or too many, two at most. */
    static Optional<String> nearest(String typed, Collection<String> names) {
        int allowed = Math.min(2, typed.length() / 3);
        return typed.length() > LONGEST
                ? Optional.empty()
                : names.stream()
                        .map(name -> Map.entry(name, distance(typed, name)))
                        .filter(entry -> entry.getValue() <= allowed)
                        .min(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                        .map(Map.Entry::getKey);
    }

    /** How many letters have to be put in, taken out or changed; two that changed places are one. */
    private static int distance(String one, String other) {
        int[][] least = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                least[i][j] = i == 0 || j == 0 ? i + j : step(least, one, other, i, j);
            }
        }
        return least[one.length()][other.length()];
    }

    private static int step(int[][] least, String one, String other, int i, int j) {
        int changed = least[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        int best = Math.min(changed, 1 + Math.min(least[i - 1][j], least[i][j - 1]));
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(best, least[i - 2][j - 2] + 1) : best;
    }
}
