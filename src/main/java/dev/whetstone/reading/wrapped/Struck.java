package dev.whetstone.reading.wrapped;

import java.util.regex.Pattern;

/** Takes out what its author has struck through, which is not said any more. */
public final class Struck {

    private static final Pattern TWICE =
            Pattern.compile("(?<![~\\w])~~(?=[^~\\s])(?:[^~]|~(?!~)){1,2000}(?<=[^~\\s])~~(?![~\\w])");
    private static final Pattern ONCE = Pattern.compile("(?<!\\S)~(?=[^~\\s])[^~\\n]{1,500}(?<=[^~\\s])~(?!\\S)");

    private Struck() {}

    /** What one sign strikes through in some chats is an ornament in others, which nobody means who says nothing else. */
    public static String left(String text) {
        if (text.indexOf('~') < 0) {
            return text;
        }
        String twice = TWICE.matcher(text).replaceAll("");
        String once = ONCE.matcher(twice).replaceAll("");
        return once.isBlank() ? twice : once;
    }
}
