package dev.whetstone.discord.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A cell of a table in signs of one width, where East Asian signs and emoji take two places and accents none. */
final class Cell {

    private static final Pattern NUMBER = Pattern.compile("[-+]?[\\d.,]+( ?%)?|–?|NULL|null");

    private Cell() {}

    static boolean isNumber(String cell) {
        return NUMBER.matcher(cell).matches();
    }

    static int width(String text) {
        return text.codePoints().map(Cell::width).sum();
    }

    static int longestWord(String text) {
        return Arrays.stream(text.split(" ", -1)).mapToInt(Cell::width).max().orElse(0);
    }

    static String padded(String text, int width, boolean right) {
        String space = " ".repeat(Math.max(0, width - width(text)));
        return right ? space + text : text + space;
    }

    /** The text in lines of at most {@code width} places, broken between words or, where one is too long, within it. */
    static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && width(line.toString()) + 1 + width(word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            if (!line.isEmpty()) {
                line.append(' ');
            }
            fill(word, width, line, lines);
        }
        lines.add(line.toString());
        return lines;
    }

    private static void fill(String word, int width, StringBuilder line, List<String> lines) {
        for (int c : word.codePoints().toArray()) {
            if (!line.isEmpty() && width(line.toString()) + width(c) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.appendCodePoint(c);
        }
    }

    private static int width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL -> 2;
            default -> c >= 0x1F300 && c <= 0x1FAFF ? 2 : 1;
        };
    }
}
