package dev.whetstone.grading.text;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What becomes of a right text that is turned around. */
public final class Distortions {

    private static final Pattern PROGRAM = Pattern.compile("(?s)```.*?```");
    private static final Pattern OPERATOR =
            Pattern.compile("==|!=|>=|<=| > | < | is not | is (?=None)| not in |\\bif not |=True\\b|=False\\b");
    private static final Map<String, String> CONTRARY = Map.ofEntries(
            Map.entry("==", "!="),
            Map.entry("!=", "=="),
            Map.entry(">=", "<"),
            Map.entry("<=", ">"),
            Map.entry(" > ", " <= "),
            Map.entry(" < ", " >= "),
            Map.entry(" is not ", " is "),
            Map.entry(" is ", " is not "),
            Map.entry(" not in ", " in "),
            Map.entry("if not ", "if "),
            Map.entry("=True", "=False"),
            Map.entry("=False", "=True"));

    private Distortions() {}

    /** The same with every operator of its programs replaced by its contrary. */
    public static String contrary(String text) {
        return PROGRAM.matcher(text).replaceAll(program -> Matcher.quoteReplacement(turned(program.group())));
    }

    /** A program with every operator replaced by its contrary. */
    public static String turned(String program) {
        return OPERATOR.matcher(program).replaceAll(operator -> CONTRARY.get(operator.group()));
    }

    /** The same with "not" at its verbs. */
    public static String denied(String text) {
        return text.replaceAll("\\b(is|are|was|can|could|must|should|would|may|has|have|does|do)\\b(?! not)", "$1 not")
                .replaceAll(
                        "\\b(\\w{3,}s) (the|a|an|its|it|them|only|one|all|each|every|both|more)\\b", "does not $1 $2");
    }
}
