package dev.whetstone.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds code in single or double backticks. */
final class Inline {

    private static final Pattern CODE =
            Pattern.compile("(?<!`)(?:``(?!`)([^\\n]{1,500}?)``|`(?!`)([^`\\n]{1,2000})`)(?!`)");

    private Inline() {}

    /** The pieces that hold something, in the order they were written. */
    static List<String> of(String prose) {
        List<String> pieces = new ArrayList<>();
        Matcher code = CODE.matcher(prose);
        while (prose.indexOf('`') >= 0 && code.find()) {
            String piece = code.group(1) == null ? code.group(2) : code.group(1);
            if (!piece.isBlank()) {
                pieces.add(piece.strip());
            }
        }
        return pieces;
    }

    /** The text without the pieces and their backticks. */
    static String blanked(String text) {
        return CODE.matcher(text).replaceAll("");
    }

    /** The text within backticks around the whole of it, or the text itself. */
    static String unwrapped(String text) {
        String bare = text.strip();
        boolean wrapped = bare.length() > 2 && bare.startsWith("`") && bare.indexOf('`', 1) == bare.length() - 1;
        boolean twice = bare.length() > 4 && bare.startsWith("``") && bare.indexOf("``", 2) == bare.length() - 2;
        return twice ? bare.substring(2, bare.length() - 2) : wrapped ? bare.substring(1, bare.length() - 1) : text;
    }
}
