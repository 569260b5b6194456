package dev.whetstone.grading.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a sentence says is printed: the output stands in it as it is printed, and the words around it name no other. Around a short
 * output only words may stand that announce or end it, because any other word could be printed with it.
 */
final class SaidOutput {

    private static final int LONGEST = 2_000;

    /** Characters of an output, or more than one line, that nobody says by accident. */
    private static final int LONG = 10;

    /** Words in a line that is more likely said than printed. */
    private static final int SENTENCE = 3;

    private static final Pattern LEAVES_OPEN = Pattern.compile(
            "(?i)\\b(?:or|not|cannot|either|neither|nor|wrong|instead|rather|actually|also|but|except|\\w*errors?|\\w*exception|traceback|raises?|raised|throws?|crash\\w*"
                    + "|fails?|then|without|before|after|never|wait|unless|else|twice|times|again)\\b|n['\u2019]t\\b");
    private static final Pattern LITERAL = Pattern.compile("(?i)\\b(?:true|false|none)\\b");
    private static final Pattern PRINTABLE =
            Pattern.compile("[\\[\\]{}\"`<>=\\\\]|(?<!\\p{L})'|'(?!\\p{L})|\\b\\d+(?:\\.\\d+)?\\b(?! ?%)|\\b\\w+\\(");
    private static final Pattern REMARK = Pattern.compile("^\\s*(?:#|//|\\()");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d%]+");
    private static final Set<String> ANNOUNCING = Set.of(
            ("1st 2nd 3rd 4th 5th a all and answer answers b be believe bet by console d easy expect fifth final first for fourth get gets give gives got guess head here hmm hm i"
                            + " imo in is it its just last line lines ll lol m maybe my ok okay on one output outputs prediction pretty print printed prints"
                            + " probably program ran re result results return returns right s say second says see seems show shows so stdout suppose sure take terminal"
                            + " test that the think third this tough tricky up ve we well which will would you")
                    .split(" "));

    private SaidOutput() {}

    /** Whether the typed text says that this is printed, and nothing else. */
    static boolean is(PrintedOutput printed, String expected, String typed) {
        if (typed.length() > LONGEST) {
            return false;
        }
        boolean distinctive =
                expected.strip().indexOf('\n') > 0 || expected.strip().length() >= LONG;
        return printed.around(typed)
                .filter(rest -> isTalk(rest, distinctive) && namesNoOther(rest, expected))
                .isPresent();
    }

    /** Whether a line beside an output is talk, and names no other. */
    static boolean isTalk(String line, String expected) {
        return isTalk(line, true) && namesNoOther(line, expected);
    }

    static boolean namesNoOther(String rest, String expected) {
        String printed = expected.toLowerCase(Locale.ROOT);
        return LITERAL.matcher(rest)
                .results()
                .allMatch(literal -> printed.contains(literal.group().toLowerCase(Locale.ROOT)));
    }

    private static boolean isTalk(String rest, boolean distinctive) {
        return !LEAVES_OPEN.matcher(rest).find()
                && !PRINTABLE.matcher(rest).find()
                && rest.lines().allMatch(line -> isTalkLine(line, distinctive));
    }

    /** A word or two that announce nothing may be printed, too. */
    private static boolean isTalkLine(String line, boolean distinctive) {
        List<String> words = WORD.matcher(line)
                .results()
                .map(MatchResult::group)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
        boolean said = words.size() >= SENTENCE || REMARK.matcher(line).find();
        return (distinctive && said) || ANNOUNCING.containsAll(words);
    }
}
