package dev.whetstone.slack.view;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lays cells out in columns of fixed widths, wrapping what is wider; numbers stand to the right. */
final class ColumnLayout {

    private static final String GAP = "  ";
    private static final Set<UnicodeScript> WIDE =
            EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL);

    private final int[] widths;
    private final boolean[] right;

    ColumnLayout(int[] widths, boolean[] right) {
        this.widths = widths.clone();
        this.right = right.clone();
    }

    String rule() {
        return IntStream.of(widths).mapToObj("-"::repeat).collect(Collectors.joining(GAP));
    }

    /** One row, on as many lines as its longest cell needs. */
    String row(List<String> cells) {
        List<List<String>> wrapped = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            wrapped.add(wrap(cells.get(i), widths[i]));
        }
        int height = wrapped.stream().mapToInt(List::size).max().orElse(1);
        List<String> lines = new ArrayList<>();
        for (int line = 0; line < height; line++) {
            StringBuilder all = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String cell = line < wrapped.get(i).size() ? wrapped.get(i).get(line) : "";
                all.append(i == 0 ? "" : GAP).append(padded(cell, widths[i], right[i]));
            }
            lines.add(all.toString().stripTrailing());
        }
        return String.join("\n", lines);
    }

    /** How many columns of a monospaced font the text takes. */
    static int width(String text) {
        return text.codePoints().map(ColumnLayout::width).sum();
    }

    private static int width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean emoji = c >= 0x1F300 && c <= 0x1FAFF;
        boolean fullWidth = c >= 0xFF01 && c <= 0xFF60;
        return emoji || fullWidth || WIDE.contains(UnicodeScript.of(c)) ? 2 : 1;
    }

    private static String padded(String cell, int width, boolean right) {
        String blanks = " ".repeat(Math.max(0, width - width(cell)));
        return right ? blanks + cell : cell + blanks;
    }

    private static List<String> wrap(String cell, int width) {
        List<String> lines = new ArrayList<>();
        String rest = cell;
        while (width(rest) > width) {
            int end = cut(rest, width);
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        lines.add(rest);
        return lines;
    }

    /** After the last blank or joining sign that fits, else after the last character that does. */
    private static int cut(String text, int width) {
        int end = 0;
        int nice = 0;
        for (int used = 0; end < text.length(); ) {
            int c = text.codePointAt(end);
            used += width(c);
            if (used > width && end > 0) {
                break;
            }
            end += Character.charCount(c);
            nice = " _-/.,".indexOf(c) >= 0 ? end : nice;
        }
        boolean blankNext = end < text.length() && text.charAt(end) == ' ';
        return nice > 0 && !blankNext ? nice : end;
    }
}
