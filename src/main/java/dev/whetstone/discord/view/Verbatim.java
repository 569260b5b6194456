package dev.whetstone.discord.view;

import java.util.regex.Pattern;

/** How a person's own words are shown: as a quote without markup, or as code where they look like it. */
final class Verbatim {

    private static final Pattern INDENTED = Pattern.compile("(?m)^(?: {2,}|\\t)\\S");

    private Verbatim() {}

    /** Indented lines look like code; a fence within would not survive in another one, so such a text is quoted. */
    static boolean isCode(String text) {
        return INDENTED.matcher(text).find() && !text.contains("```");
    }

    static Flow quote(String text) {
        return Flow.quote(Escape.lines(text.replace("\r\n", "\n").replace('\r', '\n')));
    }
}
