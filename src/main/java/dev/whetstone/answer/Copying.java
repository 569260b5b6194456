package dev.whetstone.answer;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Tells whether a text repeats another one rather than says the same: most of its words, and no fewer than
 * {@value #LEAST_WORDS}, stand in runs of {@value #RUN} or more that the other text has as well. A short definition is never a
 * copy, nor is one sentence that both took from the same book.
 */
final class Copying {

    static final int LEAST_WORDS = 25;
    private static final int RUN = 6;
    private static final double SHARE = 0.7;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private Copying() {}

    /** @param common what anybody may repeat: the question and what belongs to it */
    static boolean repeats(String text, String earlier, String common) {
        List<String> words = words(text);
        if (words.size() <= LEAST_WORDS) {
            return false;
        }
        boolean[] shared = covered(words, words(earlier));
        boolean[] allowed = covered(words, words(common));
        int own = 0;
        int copied = 0;
        for (int i = 0; i < shared.length; i++) {
            if (!allowed[i]) {
                own++;
                copied += shared[i] ? 1 : 0;
            }
        }
        return copied > LEAST_WORDS && copied >= SHARE * own;
    }

    static boolean isLongEnough(String text) {
        return words(text).size() > LEAST_WORDS;
    }

    /** Which words stand in a run that the other text has. */
    private static boolean[] covered(List<String> words, List<String> other) {
        boolean[] covered = new boolean[words.size()];
        Map<List<String>, Boolean> runs = new HashMap<>();
        for (int i = 0; i + RUN <= other.size(); i++) {
            runs.put(other.subList(i, i + RUN), true);
        }
        for (int i = 0; i + RUN <= words.size(); i++) {
            if (runs.containsKey(words.subList(i, i + RUN))) {
                for (int j = i; j < i + RUN; j++) {
                    covered[j] = true;
                }
            }
        }
        return covered;
    }

    private static List<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
