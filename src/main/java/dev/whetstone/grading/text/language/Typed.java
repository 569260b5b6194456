package dev.whetstone.grading.text.language;

/** What a member typed, cut to what is read of it and freed of characters that only steer the display. */
public record Typed(String text, boolean cut) {

    /** Characters of an answer that are read. */
    static final int LIMIT = 20_000;

    public static Typed of(String raw) {
        boolean cut = raw.length() > LIMIT;
        String head = cut ? raw.substring(0, LIMIT) : raw;
        StringBuilder clean = new StringBuilder(head.length());
        head.codePoints().forEach(c -> append(clean, c));
        return new Typed(clean.toString(), cut);
    }

    /** The sentence to add where only the beginning was read, else nothing. */
    public String cutNote() {
        return cut ? " Only the first " + LIMIT + " characters were read." : "";
    }

    private static void append(StringBuilder clean, int c) {
        int type = Character.getType(c);
        if (type == Character.SURROGATE || type == Character.FORMAT) {
            return;
        }
        if (c == '\r' || c == '\u00A0' || (Character.isISOControl(c) && c != '\n' && c != '\t')) {
            clean.append(' ');
        } else {
            clean.appendCodePoint(c);
        }
    }
}
