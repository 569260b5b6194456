package dev.whetstone.playground;

/** Makes any string one that can be stored and shown. */
public final class WellFormed {

    private static final int REPLACEMENT = 0xFFFD;

    private WellFormed() {}

    /** The text with half emoji and NUL replaced by the replacement character, and line ends made uniform. */
    public static String text(String text) {
        StringBuilder good = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .forEach(c -> good.appendCodePoint(fits(c) ? c : REPLACEMENT));
        return good.toString();
    }

    private static boolean fits(int codePoint) {
        return codePoint != 0 && Character.getType(codePoint) != Character.SURROGATE;
    }
}
