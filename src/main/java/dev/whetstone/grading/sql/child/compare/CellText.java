package dev.whetstone.grading.sql.child.compare;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cells as a difference shows them: short, on one line, and never the same text for different values of one type. */
final class CellText {

    /** No cell is shown with more characters. */
    static final int LONGEST = 40;

    private static final int BEFORE = 12;
    private static final Pattern MISLEADING =
            Pattern.compile("|null|\\s.*|.*\\s|.*\\s\\s.*|.*[^\\S ].*|.*[\\p{C}\u00a0].*");

    private CellText() {}

    static String of(@Nullable Object cell) {
        return shorten(line(cell));
    }

    /** A cell as it differs from another. */
    static String of(@Nullable Object cell, @Nullable Object other) {
        String mine = line(cell);
        String theirs = line(other);
        boolean hidden = !mine.equals(theirs) && shorten(mine).equals(shorten(theirs));
        return hidden ? around(mine, commonStart(mine, theirs)) : shorten(mine);
    }

    private static String line(@Nullable Object cell) {
        if (cell instanceof String text) {
            boolean misleading =
                    MISLEADING.matcher(text.toLowerCase(Locale.ROOT)).matches();
            return misleading ? "'" + escape(text) + "'" : text;
        }
        return Cells.text(cell).replaceAll("\\s+", " ");
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c == '\n') {
                escaped.append("\\n");
            } else if (c == '\t') {
                escaped.append("\\t");
            } else if (c != ' ' && (Character.isWhitespace(c) || Character.isSpaceChar(c) || isUnseen(c))) {
                escaped.append(String.format("\\u%04x", c));
            } else {
                escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }

    private static boolean isUnseen(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL || type == Character.FORMAT;
    }

    private static int commonStart(String a, String b) {
        int at = 0;
        while (at < Math.min(a.length(), b.length()) && a.charAt(at) == b.charAt(at)) {
            at++;
        }
        return at;
    }

    private static String around(String text, int difference) {
        int from = Math.max(0, difference - BEFORE);
        return "…" + shorten(text.substring(Character.isLowSurrogate(text.charAt(from)) ? from - 1 : from));
    }

    static String shorten(String text) {
        return shorten(text, LONGEST);
    }

    static String shorten(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
