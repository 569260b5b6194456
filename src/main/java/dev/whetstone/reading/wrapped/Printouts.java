package dev.whetstone.reading.wrapped;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a program prints without the consoles, names of lines, remarks and emphasis that people put around it. */
public final class Printouts {

    private static final Pattern LEADING = Pattern.compile(
            "^(?i:hmm+|ok(?:ay)?|easy|lol|haha|well|so|right|let me (?:see|think)|(?:the )?(?:console|stdout|output|results?|terminal)"
                    + "|here(?: it is| you go)?|(?:my )?(?:answer|solution)|it (?:prints|outputs)|prints?|\\$ .{1,80}|In ?\\[\\d{0,3}\\]:.{0,200}"
                    + "|Out ?\\[\\d{0,3}\\]:)[ \\t.,:;!\u2026-]*\\n+");
    private static final Pattern TALK =
            Pattern.compile("(?s)\\n[ \\t]*\\n\\s*+\\W{0,3}\\p{L}[\\p{L}'\u2019]*(?:[ ,]+[\\p{L}\\d'\u2019_]+){3}.*$");
    private static final Pattern LEAVES_OPEN = Pattern.compile(
            "(?i)\\b(?:or|not|n['\u2019]t|maybe|perhaps|actually|wait|instead|rather|edit|then|also|but|unless|unsure|error|raises?)\\b");
    private static final Pattern PROMPT = Pattern.compile("(?m)^(?:>>>|\\.\\.\\.)(?: .*)?(?:\\n|$)");
    private static final Pattern OUT = Pattern.compile("(?m)^Out ?\\[\\d{0,3}\\]:[ \\t]*");
    private static final Pattern COMMENT = Pattern.compile("(?m)[ \\t]+(?:#|//|--|<-{1,2}|\u2190)[ \\t]+\\p{L}.*$");
    private static final Pattern NAME = Pattern.compile(
            "^\\s*(?i:(?:the )?(?:first|second|third|fourth|fifth|sixth|last|final|next|[1-9](?:st|nd|rd|th))"
                    + "(?: (?:one|line|call|print|value|output|statement))?[ \\t]*(?:[:=\u2192]|->|=>|is\\b|prints?\\b|gives\\b)"
                    + "|(?:line|print|call|output|step)[ \\t]*#?\\d{1,2}[ \\t]*(?:[:=\u2192]|->|=>)"
                    + "|[\u2460-\u2473]|\\(\\d{1,2}\\))[ \\t]*(.+)$");
    private static final Pattern LINK = Pattern.compile(
            "[ \\t]*(?:,?[ \\t]*(?:and )?\\b(?:then|finally|lastly)\\b|\\(new ?line\\)|\u23ce|\u21b5|<br/?>|\\\\n)[ \\t]*",
            Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 5_000;
    private static final List<String> EMPHASIS = List.of("||", "**", "*");

    /** Each is done to what those before it have left. */
    private static final List<UnaryOperator<String>> STEPS = List.of(
            Printouts::withoutTalk,
            text -> LEADING.matcher(text).replaceFirst(""),
            text -> LEADING.matcher(text).replaceFirst(""),
            text -> OUT.matcher(PROMPT.matcher(text).replaceAll("")).replaceAll(""),
            text -> COMMENT.matcher(text).replaceAll(""),
            Printouts::plain,
            Printouts::unnamed,
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

    /** A paragraph of sentences after the output explains it, unless it takes something back. */
    private static String withoutTalk(String text) {
        Matcher talk = TALK.matcher(text);
        boolean explains = talk.find() && !LEAVES_OPEN.matcher(talk.group()).find();
        return explains ? text.substring(0, talk.start()) : text;
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

    /** Where each of several lines is named. */
    private static String unnamed(String text) {
        List<Matcher> names =
                text.lines().filter(line -> !line.isBlank()).map(NAME::matcher).toList();
        return names.size() > 1 && names.stream().allMatch(Matcher::matches)
                ? names.stream().map(name -> name.group(1)).collect(Collectors.joining("\n"))
                : text;
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
