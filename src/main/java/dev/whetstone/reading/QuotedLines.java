package dev.whetstone.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells a member's own lines from those they quote. */
final class QuotedLines {

    private static final Pattern MARK = Pattern.compile("^[ \\t]{0,3}(?:(?:>|&gt;)[ \\t]?){1,20}(.*)$");
    private static final Pattern REST = Pattern.compile("^[ \\t]{0,3}(?:>>>|&gt;&gt;&gt;).*$");
    private static final Pattern PROMPT = Pattern.compile("^(?:>>>|\\.\\.\\.)(?: |$)");
    private static final Pattern FENCE = Pattern.compile("`{3,}|^[ \\t]*~{3,}");
    private static final Pattern CLAIM =
            Pattern.compile("(?i)\\b(?:my|mine|i|it|answer|solution|query|code|output|result)\\b[^\\n]*:\\s*$");
    private static final Pattern OF_ANOTHER = Pattern.compile(
            "(?i)@|\\b(?:not?|don'?t|don\u2019t|agree|said|says|wrote|writes|posted|copied|his|her|their|your|yours)\\b"
                    + "|\\w['\u2019]s (?:answer|solution|query|code|output|result)");

    private final List<String> own = new ArrayList<>();
    private final List<String> quoted = new ArrayList<>();
    private int lastOwn = -1;
    private int firstQuoted = -1;

    private QuotedLines(String text) {
        boolean inFence = false;
        boolean rest = false;
        boolean session = isSession(text);
        for (String line : text.split("\n", -1)) {
            Matcher mark = MARK.matcher(line);
            boolean isQuoted = !inFence
                    && (rest || mark.matches())
                    && !(session && PROMPT.matcher(line).find());
            if (isQuoted) {
                rest |= REST.matcher(line).matches();
                addQuoted(mark.matches() ? mark.group(1) : line);
            } else {
                inFence ^= FENCE.matcher(line).results().count() % 2 == 1;
                addOwn(line);
            }
        }
    }

    /** The text without the lines of others; a text of quoted lines alone, or one that claims them, keeps them unmarked. */
    static String own(String text) {
        if (text.indexOf('>') < 0 && !text.contains("&gt;")) {
            return text;
        }
        QuotedLines lines = new QuotedLines(text);
        return String.join("\n", lines.areOwn() ? lines.quoted : lines.own);
    }

    /** Whether several lines are marked as Python's interpreter marks them, which is no quote. */
    private static boolean isSession(String text) {
        return text.contains(">>> ")
                && text.lines().filter(line -> PROMPT.matcher(line).find()).count() > 1;
    }

    private void addQuoted(String line) {
        if (firstQuoted < 0) {
            firstQuoted = own.size();
        }
        own.add("");
        quoted.add(line);
    }

    private void addOwn(String line) {
        if (!line.isBlank()) {
            lastOwn = own.size();
        }
        own.add(line);
        quoted.add(line);
    }

    private boolean areOwn() {
        return firstQuoted >= 0 && (lastOwn < 0 || isClaimed());
    }

    private static String end(String line) {
        return line.substring(Math.max(0, line.length() - 200));
    }

    /** Whether "my answer:" or the like stands right before them and nothing after them. */
    private boolean isClaimed() {
        return lastOwn < firstQuoted
                && CLAIM.matcher(end(own.get(lastOwn))).find()
                && own.stream().noneMatch(line -> OF_ANOTHER.matcher(line).find());
    }
}
