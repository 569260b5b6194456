package dev.whetstone.grading.text;

import dev.whetstone.reading.Doubts;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An output of several lines of which each is typed on a line of its own, with what people put around it: a name or its place before
 * it, a remark after it, and lines of talk between. What could be printed itself is no remark.
 */
final class LineByLine {

    private static final Pattern NAME = Pattern.compile(
            "^\\W{0,3}(?:\\w{1,20}(?:\\[\\d{0,3}\\])?(?: \\w{1,20})?|\\w{1,20}\\([^\\n]{0,60}\\))?\\W{0,2}(?:[).:=\u2192>]|->|=>)\\s*$");
    private static final Pattern MARKED =
            Pattern.compile("^\\s*(?:\\(|(?:#|//|<-|=>|[\u2013\u2014-]{1,2}|[\u2190\u2192])\\s*(?=\\p{L})|\\p{So})");
    private static final Pattern BARE_WORDS =
            Pattern.compile("(?i)^(?!(?:true|false|none|null|nan)$)\\p{L}[\\p{L}\\d ]*$");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\d]*");
    private static final Pattern WORDS =
            Pattern.compile("^\\W*(?:[\\p{L}\\d'\u2019]+\\W+){2,}[\\p{L}\\d'\u2019]+\\W*$");

    private static final Pattern CALL = Pattern.compile("\\s*\\w{1,20}\\([^\\n]{0,60}\\)\\s*[:=\u2192]\\s*");
    private static final Pattern LINK =
            Pattern.compile("[,;]\\s*(?:(?:and )?(?:then|finally|lastly) |and )?|\\s+and (?:then )?");

    private LineByLine() {}

    /** Whether the lines of an output are typed in their order, and nothing else that may be one. */
    static boolean is(String expected, String typed) {
        List<String> printed = expected.lines().filter(line -> !line.isBlank()).toList();
        List<String> lines = (typed.indexOf('\n') < 0 ? enumerated(typed) : typed.lines())
                .filter(line -> !line.isBlank())
                .toList();
        if (printed.size() < 2 || lines.size() < printed.size() || Doubts.about(typed, expected)) {
            return false;
        }
        int next = 0;
        for (String line : lines) {
            if (next < printed.size() && holds(line, printed.get(next))) {
                next++;
            } else if (!CALL.matcher(line).matches() && !SaidOutput.isTalk(line, expected)) {
                return false;
            }
        }
        return next == printed.size();
    }

    /** What is told one after the other on a line: parted where no bracket is open. */
    private static Stream<String> enumerated(String line) {
        Stream.Builder<String> parts = Stream.builder();
        Matcher link = LINK.matcher(line);
        int from = 0;
        while (link.find()) {
            String part = line.substring(from, link.start());
            if (opened(part) == 0) {
                parts.add(part);
                from = link.end();
            }
        }
        return parts.add(line.substring(from)).build();
    }

    private static int opened(String part) {
        return part.chars()
                .map(c -> "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0)
                .sum();
    }

    private static boolean holds(String line, String printed) {
        if (!core(line).contains(core(printed))) {
            return false;
        }
        Optional<String[]> around = PrintedOutput.of(printed).around(line).map(rest -> rest.split("\n", -1));
        return around.filter(rest -> isName(rest[0]) && isRemark(rest[rest.length - 1], printed))
                .isPresent();
    }

    /** Letters and digits, without which nothing that is printed is typed. */
    private static String core(String line) {
        StringBuilder core = new StringBuilder();
        line.chars().filter(Character::isLetterOrDigit).forEach(c -> core.append(Character.toLowerCase((char) c)));
        return core.toString();
    }

    private static boolean isName(String before) {
        return SIGNS.matcher(before).matches() || NAME.matcher(before).find() || SaidOutput.isTalk(before, before);
    }

    private static boolean isRemark(String after, String printed) {
        boolean marked = MARKED.matcher(after).find() && SaidOutput.namesNoOther(after, printed);
        boolean said =
                WORDS.matcher(after).find() && !BARE_WORDS.matcher(printed).find();
        return SIGNS.matcher(after).matches() || marked || (said && SaidOutput.isTalk(after, printed));
    }
}
