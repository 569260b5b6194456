package dev.whetstone.grading.text.rubric;

import dev.whetstone.grading.text.language.Lexicon;

/** How alike two stems are, from 0 to 1. */
final class Similarity {

    private static final double NEAR = 0.85;
    private static final int SHORTEST = 5;

    private Similarity() {}

    static double of(String wanted, String found) {
        if (wanted.equals(found)) {
            return 1;
        }
        if (Lexicon.near(wanted).contains(found)) {
            return NEAR;
        }
        return alike(wanted, found) ? NEAR : 0;
    }

    /** Long words that share most of their beginning, or differ by one letter, are taken for the same. */
    private static boolean alike(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        int longer = Math.max(a.length(), b.length());
        if (shorter < SHORTEST
                || a.charAt(0) != b.charAt(0)
                || Lexicon.opposite(a).contains(b)) {
            return false;
        }
        int prefix = commonPrefix(a, b);
        return (prefix >= SHORTEST && prefix * 4 >= longer * 3) || (longer - shorter <= 1 && oneEdit(a, b, prefix));
    }

    private static int commonPrefix(String a, String b) {
        int at = 0;
        while (at < Math.min(a.length(), b.length()) && a.charAt(at) == b.charAt(at)) {
            at++;
        }
        return at;
    }

    private static boolean oneEdit(String a, String b, int prefix) {
        String restA = a.substring(prefix);
        String restB = b.substring(prefix);
        if (restA.length() == restB.length()) {
            boolean swapped = restA.length() >= 2
                    && restA.charAt(0) == restB.charAt(1)
                    && restA.charAt(1) == restB.charAt(0)
                    && restA.substring(2).equals(restB.substring(2));
            return swapped || restA.substring(1).equals(restB.substring(1));
        }
        return restA.length() > restB.length()
                ? restA.substring(1).equals(restB)
                : restB.substring(1).equals(restA);
    }
}
