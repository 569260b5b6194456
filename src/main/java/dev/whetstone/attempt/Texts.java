package dev.whetstone.attempt;

/** Cuts texts between two characters. */
public final class Texts {

    private Texts() {}

    /** At most so many characters, with an ellipsis where something is missing. */
    public static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, cutAt(text, most - 1)) + "…";
    }

    /** That place, or the one before it where it would tear a character. */
    static int cutAt(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at - 1)) ? at - 1 : at;
    }
}
