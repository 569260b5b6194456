package dev.whetstone.grading.text;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a program prints, whatever the layout somebody types it in: several lines on one, empty lines, blanks left out or added within
 * brackets, the other kind of quotes, {@code true} for {@code True}, a colon or equals sign after a name. The contrary counts: what is
 * printed on one line is not typed on several, double quotes that are printed are not single ones, and {@code true} that is printed is
 * not {@code True}.
 */
final class PrintedOutput {

    private static final Pattern LOGICAL = Pattern.compile("(?<![\\w'\"])(?:True|False|None)(?![\\w'\"])");
    private static final char LABELLED = '\u0001';
    private static final String SIGN = "(?:\\s*(?:[:=]|->|=>|\u2192)\\s*|\\s+)";
    private static final String BETWEEN =
            "(?:\\s*(?:[,;/|]|->|→|(?:,\\s*)?(?:\\band\\s+)?\\bthen\\b|\\band\\b)\\s*|\\s+)";

    private static final String BEGINS = "(?<![\\p{L}\\d_'\"\\[({.-])";
    private static final String ENDS = "(?![\\p{L}\\d_'\"\\])}]|\\.\\d)";

    private final Pattern pattern;
    private final Pattern within;
    private final boolean doubleQuoted;

    private PrintedOutput(Pattern pattern, Pattern within, boolean doubleQuoted) {
        this.pattern = pattern;
        this.within = within;
        this.doubleQuoted = doubleQuoted;
    }

    /** @param printed lines without blanks around them */
    static PrintedOutput of(String printed) {
        String lines = lines(printed).map(line -> regex(tight(line, LABELLED))).collect(Collectors.joining(BETWEEN));
        return new PrintedOutput(
                Pattern.compile(lines), Pattern.compile(BEGINS + lines + ENDS), printed.contains("\""));
    }

    /** What stands before and after it in a text; empty where it does not stand there, or more than once. */
    Optional<String> around(String typed) {
        String tight = tightened(typed);
        Matcher found = within.matcher(tight);
        if (!found.find()) {
            return Optional.empty();
        }
        String rest = tight.substring(0, found.start()) + "\n" + tight.substring(found.end());
        return found.find() ? Optional.empty() : Optional.of(rest);
    }

    boolean is(String typed) {
        return pattern.matcher(tightened(typed)).matches();
    }

    private String tightened(String typed) {
        String tight = lines(typed).map(line -> tight(line, ' ')).collect(Collectors.joining("\n"));
        return doubleQuoted ? tight : tight.replace('"', '\'');
    }

    /** Without empty ones, so that no run of blanks is longer than one and can be parted in many ways. */
    private static Stream<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank());
    }

    private static String regex(String line) {
        StringBuilder regex = new StringBuilder();
        Matcher logical = LOGICAL.matcher(line);
        int from = 0;
        while (logical.find()) {
            regex.append(literal(line.substring(from, logical.start()))).append("(?i:" + logical.group() + ")");
            from = logical.end();
        }
        return regex.append(literal(line.substring(from))).toString();
    }

    private static String literal(String text) {
        return Arrays.stream(text.split(String.valueOf(LABELLED), -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(SIGN));
    }

    /**
     * Without the blanks beside brackets, commas and colons that stand in brackets and outside of quotes.
     *
     * @param labelled what stands for a blank after a word outside of brackets
     */
    private static String tight(String line, char labelled) {
        StringBuilder kept = new StringBuilder();
        int depth = 0;
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            char last = kept.isEmpty() ? 0 : kept.charAt(kept.length() - 1);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (depth > 0 && (c == '\'' || c == '"')) {
                quote = c;
            } else if (c == ' ' && depth > 0 && "([{,:".indexOf(last) >= 0) {
                continue;
            } else if (last == ' ' && depth > 0 && ")]},:".indexOf(c) >= 0) {
                kept.setLength(kept.length() - 1);
            }
            if (quote == 0) {
                depth += "([{".indexOf(c) >= 0 ? 1 : 0;
                depth -= ")]}".indexOf(c) >= 0 && depth > 0 ? 1 : 0;
            }
            kept.append(c == ' ' && depth == 0 && Character.isLetter(last) ? labelled : c);
        }
        return kept.toString();
    }
}
