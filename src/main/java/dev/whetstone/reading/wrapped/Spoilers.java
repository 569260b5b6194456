package dev.whetstone.reading.wrapped;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Opens what was hidden between two bars; two bars within a line of code are an operator and stay. */
public final class Spoilers {

    private static final String BARS = "||";
    private static final Pattern CODE =
            Pattern.compile("\\|\\|[ \\t]{0,9}(`{1,2}[^`\\n]{1,500}`{1,2})[ \\t]{0,9}\\|\\|");
    private static final Pattern OPENING = Pattern.compile("(?:^|[\\n:])[ \\t]{0,9}(\\|\\|)");

    private Spoilers() {}

    public static String opened(String text) {
        if (!text.contains(BARS)) {
            return text;
        }
        String open = CODE.matcher(text).replaceAll("$1");
        String bare = open.strip();
        Matcher opening = OPENING.matcher(bare);
        if (!bare.endsWith(BARS) || !opening.find() || opening.end() > bare.length() - BARS.length()) {
            return open;
        }
        String hidden = bare.substring(opening.end(), bare.length() - BARS.length());
        return bare.substring(0, opening.start(1)) + hidden.strip();
    }
}
