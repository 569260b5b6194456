package dev.whetstone.discord.view;

/** Plain text for places that know no markup. */
final class PlainWords {

    private static final int UNPAIRED = 0xFFFD;

    private PlainWords() {}

    /** The text with a replacement character for every half of a surrogate pair. */
    static String wellFormed(String text) {
        return text.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? UNPAIRED : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The text on one line of at most {@code most} characters, without signs nobody sees; a dash where nothing is left. */
    static String line(String text, int most) {
        String line = wellFormed(text)
                .codePoints()
                .map(c -> isInvisible(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .replaceAll("\\s+", " ")
                .strip();
        return line.isEmpty()
                ? "–"
                : line.length() <= most ? line : cut(line, most - 1).stripTrailing() + "…";
    }

    /** The beginning of a text, at most {@code most} characters and never half of a surrogate pair. */
    static String cut(String text, int most) {
        return text.substring(0, end(text, most));
    }

    /** The last index up to {@code most} that does not stand within a surrogate pair. */
    static int end(String text, int most) {
        if (text.length() <= most) {
            return text.length();
        }
        boolean within = most > 0
                && Character.isHighSurrogate(text.charAt(most - 1))
                && Character.isLowSurrogate(text.charAt(most));
        return within ? most - 1 : most;
    }

    /** Control signs and those that turn the direction of writing; the joiner within emoji is none. */
    static boolean isInvisible(int c) {
        return Character.isISOControl(c) || (Character.getType(c) == Character.FORMAT && c != 0x200D);
    }
}
