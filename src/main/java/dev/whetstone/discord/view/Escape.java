package dev.whetstone.discord.view;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes text that Discord's markup shows as it stands. */
final class Escape {

    private static final Pattern MARKUP = Pattern.compile("[\\\\*_~|`<\\[@]|:(?=//)");
    private static final Pattern LINE_START =
            Pattern.compile("^([ \\t]*)(?:([-+#>])|(\\d{1,9})([.)]))", Pattern.MULTILINE);

    private Escape() {}

    /** One or more lines of text without any markup: no style, list, quote, spoiler, link or mention comes of it. */
    static String lines(String text) {
        return starts(within(text));
    }

    /** Escapes what would make a line a list, heading or quote. */
    static String starts(String markup) {
        return LINE_START
                .matcher(markup)
                .replaceAll(match -> Matcher.quoteReplacement(
                        match.group(2) != null
                                ? match.group(1) + "\\" + match.group(2)
                                : match.group(1) + match.group(3) + "\\" + match.group(4)));
    }

    /** The same for text that does not begin a line. */
    static String within(String text) {
        return MARKUP.matcher(text).replaceAll(match -> Matcher.quoteReplacement("\\" + match.group()));
    }

    /** Text for a block of code: three backticks in a row are parted by a sign of no width, since Discord knows no other way. */
    static String fenced(String text) {
        return text.replace("```", "`\u200B`\u200B`");
    }
}
