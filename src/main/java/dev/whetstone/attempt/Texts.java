package dev.whetstone.attempt;

/** What may be kept of a member's words. */
public final class Texts {

    /** More than any platform lets a member type; what is longer is cut here. */
    static final int MOST = 120_000;

    private Texts() {}

    /** The text without unpaired surrogates, cut to {@link #MOST} characters between two characters. */
    static String capped(String text) {
        String cut = text.length() <= MOST ? text : text.substring(0, cutAt(text, MOST));
        return wellFormed(cut);
    }

    /** At most so many characters, with an ellipsis where something is missing. */
    public static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, cutAt(text, most - 1)) + "…";
    }

    private static int cutAt(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at - 1)) ? at - 1 : at;
    }

    private static String wellFormed(String text) {
        StringBuilder fine = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> fine.appendCodePoint(
                        c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c));
        return fine.toString();
    }
}
