package dev.whetstone.chat;

/** Helps to put a person's words into {@link Block.Prose}. */
public final class Markdown {

    private static final String SPECIAL = "\\`*_{}[]()#+-.!|~>@<&:";
    private static final int LONGEST_QUOTED = 40;

    private Markdown() {}

    /** The text as Markdown that shows it exactly, on one line: every character with a meaning is escaped. */
    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        text.codePoints().forEach(c -> {
            if (Character.isISOControl(c) || (Character.getType(c) == Character.FORMAT && c != 0x200D)) {
                escaped.append(' ');
                return;
            }
            if (SPECIAL.indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.appendCodePoint(c);
        });
        return escaped.toString();
    }

    /** What somebody typed, in quotation marks within a sentence: exactly, but cut where it is long. */
    public static String quoted(String typed) {
        String line = typed.strip();
        boolean fits = line.codePointCount(0, line.length()) <= LONGEST_QUOTED;
        return "“" + escape(fits ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST_QUOTED)) + "…") + "”";
    }
}
