package dev.whetstone.reading;

import java.util.regex.Pattern;

/** Tells the dash that was a comment's two hyphens from the one that was a minus. */
final class Dashes {

    private static final String LONG = "\u2014\u2015\u2e3a\u2e3b";
    private static final int NEAR = 200;
    private static final char SHORT = '\u2013';
    private static final Pattern WORDS = Pattern.compile("^\\s+[\\p{L}']+(?:\\s+[\\p{L}'?!.,]+){1,60}\\s*$");
    private static final Pattern SQL =
            Pattern.compile("(?i)\\b(?:as|from|and|or|then|end|is|in|asc|desc|over|where|when|else|group|order)\\b");

    private Dashes() {}

    /** Whether a comment of SQL begins at this place. */
    static boolean comments(String text, int at) {
        char c = text.charAt(at);
        if (LONG.indexOf(c) >= 0) {
            return true;
        }
        return c == SHORT && (doubled(text, at) || beginsLine(text, at) || isProse(rest(text, at)));
    }

    private static boolean doubled(String text, int at) {
        return at + 1 < text.length() && (text.charAt(at + 1) == SHORT || text.charAt(at + 1) == '-');
    }

    private static boolean beginsLine(String text, int at) {
        String near = text.substring(Math.max(0, at - NEAR), at);
        String before = near.substring(near.lastIndexOf('\n') + 1).strip();
        boolean spaced = at + 1 < text.length() && text.charAt(at + 1) == ' ';
        return before.isEmpty() ? spaced : before.endsWith(";");
    }

    private static boolean isProse(String rest) {
        return WORDS.matcher(rest).matches() && !SQL.matcher(rest).find();
    }

    private static String rest(String text, int at) {
        String near = text.substring(at + 1, Math.min(at + 1 + NEAR, text.length()));
        int end = near.indexOf('\n');
        return end < 0 ? near : near.substring(0, end);
    }
}
