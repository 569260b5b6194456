package dev.whetstone.grading.text.language;

import java.util.List;
import java.util.regex.Pattern;

/** The pieces of a text between its commas and stops, without what stands in parentheses. */
final class NameList {

    private static final Pattern ASIDE = Pattern.compile("\\([^()]*\\)");
    private static final Pattern END = Pattern.compile("[,;.!?:\n]+(?=\\s|$)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}'\u2019]+");

    private static final int SHORT = 3;
    private static final int LEAST = 6;
    private static final double NEARLY_ALL = 0.85;

    private NameList() {}

    /** Whether there are many and nearly all have so few words that nothing is said in them. */
    static boolean is(String typed) {
        List<Long> lengths = END.splitAsStream(ASIDE.matcher(typed).replaceAll(" "))
                .map(piece -> WORD.matcher(piece).results().count())
                .filter(length -> length > 0)
                .toList();
        long few = lengths.stream().filter(length -> length <= SHORT).count();
        return lengths.size() >= LEAST && few >= NEARLY_ALL * lengths.size();
    }
}
