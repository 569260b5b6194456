package dev.whetstone.reading;

import java.util.HashMap;
import java.util.Map;

/** Which typographic signs open a quotation, and which end it, over the languages' habits. */
public final class QuoteMarks {

    private static final Map<Character, String> CLOSERS = new HashMap<>();

    static {
        pair("\u201c\u201f", "\u201d\u201c\u201f\"");
        pair("\u201e", "\u201c\u201d\u201f\"");
        pair("\u201d", "\u201d\"");
        pair("\u00ab", "\u00bb");
        pair("\u00bb", "\u00ab\u00bb");
        pair("\u300e\u301d", "\u300f\u301e\u301f");
        pair("\u2033\u05f4", "\u2033\u05f4");
        pair("\u2018\u201b", "\u2019\u2018\u201b'");
        pair("\u201a", "\u2018\u2019'");
        pair("\u2019", "\u2019'");
        pair("\u2039", "\u203a");
        pair("\u203a", "\u2039\u203a");
        pair("\u00b4", "\u00b4`'");
        pair("`", "\u00b4'\u2019");
        pair("\u300c\uff62", "\u300d\uff63");
        pair("\u2032\u05f3\u02bc", "\u2032\u05f3\u02bc");
    }

    private static final String DOUBLE =
            "\u201c\u201d\u201e\u201f\u00ab\u00bb\u300e\u300f\u301d\u301e\u301f\u2033\u05f4";
    private static final String SINGLE =
            "\u2018\u2019\u201a\u201b\u2039\u203a\u00b4\u300c\u300d\uff62\uff63\u2032\u05f3\u02bc";
    private static final String APOSTROPHES = "'\u2018\u2019\u00b4\u02bc\u2032";

    private static final char FIRST_TYPOGRAPHIC = '\u00ab';
    private static final int LONGEST = 500;

    private QuoteMarks() {}

    private static void pair(String openers, String closers) {
        openers.chars().forEach(c -> CLOSERS.put((char) c, closers));
    }

    static boolean opens(char c) {
        return CLOSERS.containsKey(c);
    }

    static boolean isDouble(char c) {
        return DOUBLE.indexOf(c) >= 0;
    }

    static boolean isApostrophe(char c) {
        return APOSTROPHES.indexOf(c) >= 0;
    }

    /**
     * Where the quotation that opens at a place ends on its line, or -1. An apostrophe within a word, and one that is doubled,
     * does not end it.
     */
    static int close(NextSigns next, int open) {
        String text = next.text();
        String closers = CLOSERS.getOrDefault(text.charAt(open), "");
        int end = Math.min(next.of('\n', open + 1), open + LONGEST);
        for (int at = next.ofAny(closers, open + 1); at < end; at = next.ofAny(closers, at + 1)) {
            boolean apostrophe = isApostrophe(text.charAt(at)) && at > open + 1;
            boolean doubled = apostrophe && at + 1 < text.length() && isApostrophe(text.charAt(at + 1));
            boolean within = apostrophe && at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
            if (doubled) {
                at++;
            } else if (!within) {
                return at;
            }
        }
        return -1;
    }

    /** The same text, as long, with ASCII signs for typographic ones. */
    public static String plain(String text) {
        StringBuilder plain = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            plain.setCharAt(i, plain(text.charAt(i)));
        }
        return plain.toString();
    }

    /** The ASCII sign for a typographic one, or the sign itself. */
    static char plain(char c) {
        if (c < FIRST_TYPOGRAPHIC) {
            return c;
        }
        return isDouble(c) ? '"' : SINGLE.indexOf(c) >= 0 ? '\'' : c;
    }
}
