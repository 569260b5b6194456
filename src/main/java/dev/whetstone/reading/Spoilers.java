package dev.whetstone.reading;

import java.util.regex.Pattern;

/** Opens what was hidden between two bars; two bars within a line of code are an operator and stay. */
final class Spoilers {

    private static final Pattern WHOLE = Pattern.compile("^\\s*\\|\\|(.*\\S)\\s*\\|\\|\\s*$", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("\\|\\|\\s*(`{1,2}[^`\\n]+`{1,2})\\s*\\|\\|");
    private static final Pattern TAIL = Pattern.compile("(^|[\\n:]\\s*)\\|\\|(.*\\S)\\s*\\|\\|\\s*$", Pattern.DOTALL);

    private Spoilers() {}

    static String opened(String text) {
        String whole = WHOLE.matcher(text).replaceFirst("$1");
        String code = CODE.matcher(whole).replaceAll("$1");
        return TAIL.matcher(code).replaceFirst("$1$2");
    }
}
