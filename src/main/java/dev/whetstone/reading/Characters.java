package dev.whetstone.reading;

/** Frees a text of characters nobody sees. */
final class Characters {

    private static final String LINE_ENDS = "\u000b\u000c\u0085\u2028\u2029";
    private static final String LETTERS_THAT_ARE_BLANK = "\u115f\u1160\u2800\u3164\uffa0";

    private static final char DELETE = 0x7f;
    private static final int VARIATION = 0xfe0f;
    private static final int KEYCAP = 0x20e3;

    private Characters() {}

    /**
     * Without order marks, zero-width signs and direction marks; every line end is a line feed, every blank a
     * blank, and a number on a key is one in a list.
     */
    static String plain(String raw) {
        if (raw.chars().allMatch(c -> (c >= ' ' && c < DELETE) || c == '\n' || c == '\t')) {
            return raw;
        }
        StringBuilder plain = new StringBuilder(raw.length());
        raw.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(c -> append(plain, c));
        return plain.toString();
    }

    private static void append(StringBuilder plain, int c) {
        int type = Character.getType(c);
        if (type == Character.SURROGATE || type == Character.FORMAT || c == VARIATION) {
            return;
        }
        if (c == KEYCAP) {
            plain.append(')');
        } else if (LINE_ENDS.indexOf(c) >= 0) {
            plain.append('\n');
        } else if (isBlank(c, type)) {
            plain.append(' ');
        } else {
            plain.appendCodePoint(c);
        }
    }

    private static boolean isBlank(int c, int type) {
        boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
        return control || type == Character.SPACE_SEPARATOR || LETTERS_THAT_ARE_BLANK.indexOf(c) >= 0;
    }
}
