package dev.whetstone.reading;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Tells talk about an output that names another one. */
public final class Doubts {

    private static final String VALUE =
            "(\\b(?:true|false|none|null)\\b|\\[[^\\[\\]\\n]{0,80}\\]|\\{[^{}\\n]{0,80}\\}|(?<!\\w)'[^'\\n]{1,80}'(?!\\w)|\"[^\"\\n]{1,80}\"|(?<![\\w.])-?\\d+(?:\\.\\d+)?(?!\\w|\\.\\d|\\s+\\p{L}))";
    private static final Pattern VALUES = Pattern.compile("(?i)" + VALUE);
    private static final Pattern OTHER = Pattern.compile(
            "(?i)(?:\\b(?:or|maybe|perhaps|wait|actually|either|sorry|oops|correction|make that|no,|hm+,? no|nope)(?!\\p{L})[^\\n]{0,60}?"
                    + "|\\b(?:line|last|first|second|third|fourth|fifth|1st|2nd|3rd|4th|5th|it|that|one|output)\\b[^.,;\\n]{0,40}\\b(?:is|be|prints?|gives?|becomes?|was)\\b[^.,;\\n]{0,15}?)"
                    + VALUE);
    /** An error that comes on top; one that is caught is a reason. */
    private static final Pattern ENDS_IN = Pattern.compile(
            "(?i)(?:^|[\\n.,;])\\s{0,9}(?:and|then|plus|finally|but)\\b(?:[^.\\n]|\\.(?=\\w)){0,25}?\\b(?!no\\b)\\w*(?:error|exception|traceback)\\b(?![^.\\n]{0,60}\\b(?:caught|swallow|handled|except))");

    private static final Pattern ASKED = Pattern.compile("(?i)" + VALUE + "[^.;\\n]{0,20}\\?");
    private static final int LONGEST = 5_000;

    private Doubts() {}

    /** Whether words around an output say that a line of it is, or may be, what does not stand in it. */
    public static boolean about(String words, String output) {
        String plain = QuoteMarks.plain(words.substring(0, Math.min(LONGEST, words.length())));
        boolean more = ENDS_IN.matcher(plain).find() && !ENDS_IN.matcher(output).find();
        return more || (names(VALUES, plain, output) && (names(OTHER, plain, output) || names(ASKED, plain, output)));
    }

    private static boolean names(Pattern pattern, String words, String output) {
        String printed = QuoteMarks.plain(output).toLowerCase(Locale.ROOT);
        return pattern.matcher(words)
                .results()
                .map(MatchResult::group)
                .map(found -> found.toLowerCase(Locale.ROOT))
                .anyMatch(found -> VALUES.matcher(found)
                        .results()
                        .map(MatchResult::group)
                        .anyMatch(value -> !printed.contains(value)));
    }
}
