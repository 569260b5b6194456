package dev.whetstone.grading.text.code;

import dev.whetstone.grading.text.code.Sense.Kind;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The comparisons in a text of SQL, each as if it were written in Python. */
final class SqlConditions {

    private static final Pattern TEST =
            Pattern.compile("(?i)(\\bnot\\s+(?:\\w+\\.)?)?\\b(\\w+)\\s*(<=|>=|<>|!=|=|<|>)\\s*(%s|\\?|:?\\w+|'\\w*')");
    private static final Pattern NULL = Pattern.compile("(?i)\\b(\\w+)\\s+is\\s+(not\\s+)?null\\b");
    private static final Pattern SQL = Pattern.compile(
            "(?i)\\b(?:where|when|having|count_if)\\b|^\\W*(?:not\\s+)?(?:\\w+\\.)?\\w+\\s*[<>=!]|\\bis (?:not )?null\\b");
    private static final Set<String> NOTHING = Set.of("", "0");
    private static final int MOST = 100;

    private SqlConditions() {}

    static Stream<Condition> in(String written) {
        return SQL.matcher(written).find()
                ? Stream.concat(
                        TEST.matcher(written).results().limit(MOST).map(SqlConditions::test),
                        NULL.matcher(written).results().limit(MOST).map(SqlConditions::there))
                : Stream.of();
    }

    private static Condition there(MatchResult test) {
        return new Condition(Kind.THERE, Set.of(test.group(1).toLowerCase(Locale.ROOT)), test.group(2) != null);
    }

    private static Condition test(MatchResult test) {
        boolean asked = test.group(1) == null;
        String name = test.group(2).toLowerCase(Locale.ROOT);
        String operator = test.group(3);
        String value = test.group(4).replaceAll("\\W", "").toLowerCase(Locale.ROOT);
        boolean denied = operator.equals("!=") || operator.equals("<>");
        if (!denied && !operator.equals("=")) {
            boolean ordered = name.compareTo(value) < 0;
            return new Condition(Kind.LESS, about(name, value), asked == (operator.startsWith("<") == ordered));
        }
        return NOTHING.contains(value)
                ? new Condition(Kind.THERE, Set.of(name), asked == denied)
                : new Condition(Kind.EQUAL, about(name, value), asked != denied);
    }

    private static Set<String> about(String name, String value) {
        return name.equals(value) || value.isEmpty() ? Set.of(name) : Set.of(name, value);
    }
}
