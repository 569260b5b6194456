package dev.whetstone.grading.text.language;

import java.util.regex.Pattern;

/**
 * Signs that stand for small words in notes: an arrow for "leads to", an equals sign for "is", a colon for "means", "w/o" for
 * "without". Between the letters of a name, as in "cast:double", they stand for none.
 */
final class NoteSigns {

    /** The first letters it may have stand in front, because that is looked for first. */
    private static final Pattern SIGN = Pattern.compile(
            "(?=[-=<>!+&:wWbB\u2190\u2192\u21d2\u2248\u2260\u2264\u2265])(?:-{1,2}>|={1,2}>|[\u2192\u21d2\u2190]|<-{1,2}"
                    + "|(?<=\\s)(?:={1,2}|!=|\\+|&|[<>]=?|[\u2264\u2265\u2260\u2248])(?=\\s)"
                    + "|(?<=[\\p{L}\\p{N})]):(?=\\s)"
                    + "|(?i)(?<![\\p{L}\\p{N}])(?:w/o?|b/c|b4)(?=\\s))");

    private NoteSigns() {}

    static int in(String prose) {
        return (int) SIGN.matcher(prose).results().count();
    }
}
