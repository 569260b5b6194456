package dev.whetstone.grading.sql.child.dialect;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Small clauses of other dialects: {@code [name]}, {@code LIMIT 5, 10}, {@code OUTER APPLY}, {@code OPTION (...)},
 * {@code dbo.t}, {@code ORDER BY NULL}, {@code TIME(x)}, {@code DATE(x, '-1 day')} and a unit of time as a column's name without AS.
 */
final class Clauses {

    private static final Set<String> UNITS =
            Set.of("year", "quarter", "month", "week", "day", "hour", "minute", "second", "date", "time", "timestamp");
    private static final Set<String> AFTER_A_NAME = Set.of(",", "from", ")", "", ";", "union");
    private static final Set<String> NO_VALUES = Set.of(
            "select",
            "distinct",
            "by",
            "as",
            "and",
            "or",
            "not",
            "on",
            "where",
            "having",
            "when",
            "then",
            "else",
            "in",
            "from",
            "join",
            "using",
            "between",
            "like",
            "interval",
            "over",
            "case",
            "order",
            "group",
            "limit",
            "cast",
            "all");

    private final List<String> tokens;
    private boolean changed;

    private Clauses(List<String> tokens) {
        this.tokens = tokens;
    }

    /** Edits the tokens of a query; says whether there was anything to edit. */
    static boolean rewrite(List<String> tokens) {
        Clauses clauses = new Clauses(tokens);
        for (int i = 0; i < tokens.size(); i++) {
            switch (clauses.lower(i)) {
                case "[" -> {
                    clauses.bracket(i);
                    clauses.schemaAt(i);
                }
                case "limit" -> clauses.limit(i);
                case "outer" -> clauses.apply(i);
                case "option" -> clauses.option(i);
                case "order" -> clauses.noOrder(i);
                case "dbo", "\"dbo\"", "public" -> clauses.schema(i);
                default -> clauses.unit(i);
            }
        }
        return clauses.changed;
    }

    private void bracket(int at) {
        int close = at + 1;
        while (close < tokens.size() && tokens.get(close).matches("\\w+|\\s+")) {
            close++;
        }
        boolean index = at > 0 && tokens.get(at - 1).matches("\\w+|[)\\]\"]") && !NO_VALUES.contains(lower(at - 1));
        String name = String.join("", tokens.subList(at + 1, Math.min(close, tokens.size())))
                .strip();
        boolean pivot = name.matches("\\d+") && tokens.stream().anyMatch(token -> token.equalsIgnoreCase("pivot"));
        if (close < tokens.size() && lower(close).equals("]") && !index && (pivot || name.matches("[A-Za-z_].*"))) {
            boolean value = pivot && isPivotValue(at);
            replace(at, close + 1, value ? name : "\"" + name + "\"");
        }
    }

    /** Whether it stands in the list behind {@code FOR column IN}. */
    private boolean isPivotValue(int at) {
        int open = at;
        while (open >= 0 && !lower(open).equals("(")) {
            open--;
        }
        int in = Neighbour.of(tokens, open, -1);
        return lower(in).equals("in")
                && lower(Neighbour.of(tokens, Neighbour.of(tokens, in, -1), -1)).equals("for");
    }

    private void limit(int at) {
        int first = Neighbour.of(tokens, at, 1);
        int comma = Neighbour.of(tokens, first, 1);
        int second = Neighbour.of(tokens, comma, 1);
        if (second < tokens.size()
                && lower(comma).equals(",")
                && tokens.get(first).matches("\\d+")) {
            replace(at, second + 1, "limit " + tokens.get(second) + " offset " + tokens.get(first));
        }
    }

    private void apply(int at) {
        int open = Neighbour.of(tokens, Neighbour.of(tokens, at, 1), 1);
        int close = open < tokens.size() && lower(Neighbour.of(tokens, at, 1)).equals("apply") ? close(open) : -1;
        if (close > 0) {
            int name = Neighbour.of(tokens, close, 1);
            name = name < tokens.size() && lower(name).equals("as") ? Neighbour.of(tokens, name, 1) : name;
            tokens.add(Math.min(name + 1, tokens.size()), " on true ");
            replace(at, Neighbour.of(tokens, at, 1) + 1, "left join lateral");
        }
    }

    private void option(int at) {
        int open = Neighbour.of(tokens, at, 1);
        int close = open < tokens.size() && lower(open).equals("(") ? close(open) : -1;
        if (close > 0) {
            replace(at, close + 1, "");
        }
    }

    /** MySQL's {@code ORDER BY NULL}. */
    private void noOrder(int at) {
        int by = Neighbour.of(tokens, at, 1);
        int nothing = Neighbour.of(tokens, by, 1);
        if (lower(by).equals("by") && lower(nothing).equals("null")) {
            replace(at, nothing + 1, "");
        }
    }

    private void schemaAt(int at) {
        if (lower(at).equals("\"dbo\"")) {
            schema(at);
        }
    }

    /** The schema that a table is in unless another is said. */
    private void schema(int at) {
        boolean start = !lower(Neighbour.of(tokens, at, -1)).equals(".");
        if (start && lower(at + 1).equals(".") && lower(at + 2).matches("\\w+|[\"`\\[].*")) {
            replace(at, at + 2, "");
        }
    }

    private void unit(int at) {
        String word = lower(at);
        if (!UNITS.contains(word)) {
            return;
        }
        int before = Neighbour.of(tokens, at, -1);
        int after = Neighbour.of(tokens, at, 1);
        String previous = before < 0 ? "" : lower(before);
        String next = after >= tokens.size() ? "" : lower(after);
        boolean value = previous.matches("\\w*[a-z_]\\w*|\\)|['\"`].*") && !NO_VALUES.contains(previous);
        boolean interval = before >= 0
                && Neighbour.of(tokens, before, -1) >= 0
                && lower(Neighbour.of(tokens, before, -1)).equals("interval");
        if (value && !interval && AFTER_A_NAME.contains(next)) {
            replace(at, at + 1, "as \"" + tokens.get(at) + "\"");
        } else if (next.equals("(") && !Set.of("as", ":", ".").contains(previous)) {
            call(at, word, after);
        }
    }

    /** MySQL's TIME of a moment, and SQLite's DATE with what is done to it. */
    private void call(int at, String word, int open) {
        if (word.equals("time")) {
            replace(at, at + 1, "time_of");
        } else if (word.equals("date") && close(open) > 0 && hasSeveral(open, close(open))) {
            replace(at, at + 1, "sqlite_date");
        }
    }

    private boolean hasSeveral(int open, int close) {
        int depth = 0;
        for (int i = open; i < close; i++) {
            depth += lower(i).equals("(") ? 1 : lower(i).equals(")") ? -1 : 0;
            if (depth == 1 && lower(i).equals(",")) {
                return true;
            }
        }
        return false;
    }

    private int close(int open) {
        int depth = 0;
        for (int i = open; i < tokens.size(); i++) {
            depth += lower(i).equals("(") ? 1 : lower(i).equals(")") ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private void replace(int from, int to, String text) {
        tokens.subList(from, to).clear();
        tokens.add(from, text);
        changed = true;
    }

    private String lower(int at) {
        return at < 0 || at >= tokens.size() ? "" : tokens.get(at).toLowerCase(Locale.ROOT);
    }
}
