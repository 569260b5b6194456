package dev.whetstone.grading.text.language;

/** Quotes as a telephone curls them. */
public final class Quotes {

    private Quotes() {}

    /** The same text, as long, with straight ones. */
    public static String straight(String text) {
        return text.replace('\u2018', '\'')
                .replace('\u2019', '\'')
                .replace('\u201C', '"')
                .replace('\u201D', '"')
                .replace('\u201E', '"');
    }
}
