package dev.whetstone.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A query in which comments and literals are blanked out, every sign in its place. */
final class SqlMask {

    private static final Pattern COMMENT_OR_LITERAL =
            Pattern.compile("--[^\\n]*|/\\*(?s:.*?)(?:\\*/|\\z)|'[^'\\n]*+'|\"[^\"\\n]*+\"|`[^`\\n]*+`");

    private SqlMask() {}

    static String of(String text) {
        return COMMENT_OR_LITERAL
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(blank(found.group(), 'x')));
    }

    private static String blank(String found, char literal) {
        char filler = found.startsWith("--") || found.startsWith("/*") ? ' ' : literal;
        return found.replaceAll("[^\\n]", String.valueOf(filler));
    }
}
