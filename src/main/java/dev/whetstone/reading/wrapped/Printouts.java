package dev.whetstone.reading.wrapped;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a program prints without the console, the emphasis, the quotes and the signs for a new line that people put around it. */
public final class Printouts {

    private static final Pattern PROMPT =
            Pattern.compile("(?m)^(?:(?:>>>|\\.\\.\\.)(?: .*)?|In ?\\[\\d{0,3}\\]:.*|\\$ .*)(?:\\n|$)");
    private static final Pattern OUT = Pattern.compile("(?m)^Out ?\\[\\d{0,3}\\]:[ \\t]*");
    private static final Pattern LINK = Pattern.compile(
            "[ \\t]*(?:,?[ \\t]*(?:and )?\\b(?:then|finally|lastly)\\b|\\(new ?line\\)|\u23ce|\u21b5|<br/?>|\\\\n)[ \\t]*",
            Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 5_000;
    private static final List<String> EMPHASIS = List.of("||", "**", "*");

    /** Each is done to what those before it have left. */
    private static final List<UnaryOperator<String>> STEPS = List.of(
            text -> OUT.matcher(PROMPT.matcher(text).replaceAll("")).replaceAll(""),
            Printouts::plain,
            text -> LINK.matcher(text).replaceAll("\n"),
            Printouts::unquoted);

    private Printouts() {}

    /** What may be left of a text, step by step; none where there is nothing around it, or too much. */
    public static Set<String> of(String text) {
        Set<String> left = new LinkedHashSet<>();
        String now = text.length() > LONGEST ? "" : text.strip();
        for (UnaryOperator<String> step : STEPS) {
            String next = now.isEmpty() ? "" : step.apply(now).strip();
            if (!next.isEmpty() && !next.equals(now)) {
                left.add(next);
                now = next;
            }
        }
        return left;
    }

    private static String plain(String text) {
        for (String mark : EMPHASIS) {
            boolean everywhere = text.lines()
                    .map(String::strip)
                    .allMatch(line -> line.isEmpty()
                            || (line.length() > 2 * mark.length() && line.startsWith(mark) && line.endsWith(mark)));
            if (everywhere) {
                return text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .map(line -> line.substring(mark.length(), line.length() - mark.length()))
                        .collect(Collectors.joining("\n"));
            }
        }
        return text;
    }

    /** Several lines within one pair of quotes. */
    private static String unquoted(String text) {
        char first = text.charAt(0);
        char last = text.charAt(text.length() - 1);
        boolean quoted = "\"\u201c\u201e".indexOf(first) >= 0 && "\"\u201d\u201c".indexOf(last) >= 0;
        int next = text.indexOf(first, 1);
        boolean pair = next < 0 || next == text.length() - 1;
        return quoted && pair && text.indexOf('\n') > 0 ? text.substring(1, text.length() - 1) : text;
    }
}
