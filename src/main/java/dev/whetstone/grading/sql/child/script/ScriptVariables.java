package dev.whetstone.grading.sql.child.script;

import dev.whetstone.grading.sql.child.dialect.words.TokenRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The variables of a script, each with the expression that it stands for. */
final class ScriptVariables {

    private static final String CAST =
            "(date|datetime2?|smalldatetime|time|int|integer|bigint|smallint|float|real|decimal|numeric)\\b.*";

    private final Map<String, String> values = new HashMap<>();
    private final Map<String, String> types = new HashMap<>();

    Map<String, String> values() {
        return values;
    }

    /** A statement with the values in the places of the variables, except where it gives them one. */
    TokenRow in(TokenRow statement) {
        List<String> words = new ArrayList<>();
        Set<String> carried = statement.at(0).equals("set") ? Set.of() : VariableSteps.assigned(statement);
        for (int i = 0; i < statement.size(); i++) {
            boolean given =
                    statement.at(i).equals("@") && !isTarget(statement, i) && !carried.contains(statement.at(i + 1));
            String value = given ? values.get(statement.at(i + 1)) : null;
            words.add(value == null ? statement.words().get(i) : value);
            i += value == null ? 0 : 1;
        }
        return TokenRow.of(new TokenRow(words).text());
    }

    private static boolean isTarget(TokenRow statement, int at) {
        boolean sets = statement.is(at + 2, ":", "=");
        boolean first = statement.at(at - 1).matches("set|select|declare|into")
                && statement.at(0).matches("set|select|declare|with");
        return sets
                || (first && !statement.at(at - 1).equals("select"))
                || (first && statement.at(at + 2).equals("="));
    }

    /** Whether a statement declares variables or gives them values. */
    boolean learn(TokenRow statement) {
        return switch (statement.at(0)) {
            case "declare", "set" ->
                statement.part(1, statement.size()).split(",").stream().allMatch(this::set);
            case "select", "with" -> select(statement);
            default -> false;
        };
    }

    private boolean set(TokenRow one) {
        if (!one.at(0).equals("@")) {
            return false;
        }
        int equals = one.next(2, "=");
        int type = one.at(2).equals("as") ? 3 : 2;
        int end = one.at(equals - 1).equals(":") ? equals - 1 : equals;
        if (end > type) {
            types.put(one.at(1), one.part(type, end).text());
        }
        String value = equals < one.size() ? one.part(equals + 1, one.size()).text() : "null";
        return give(one.at(1), value);
    }

    private boolean give(String name, String value) {
        Optional<String> type = Optional.ofNullable(types.get(name))
                .filter(known -> known.toLowerCase(Locale.ROOT).matches(CAST));
        values.put(
                name,
                TooLongException.checked(type.map(known -> "cast((" + value + ") as " + known + ")")
                        .orElse("(" + value + ")")));
        return true;
    }

    /** {@code SELECT @x = MAX(y) FROM t}, with := too, and {@code SELECT MAX(y) INTO @x FROM t}. */
    private boolean select(TokenRow statement) {
        int from = statement.next(0, "from");
        String source = from < statement.size()
                ? " " + statement.part(from, statement.size()).text()
                : "";
        int into = statement.next(0, "into");
        if (into < from && statement.at(into + 1).equals("@")) {
            return fill(
                    statement.part(1, into).split(","),
                    statement.part(into + 1, from).split(","),
                    source);
        }
        return statement.at(0).equals("select")
                && statement.part(1, from).split(",").stream().allMatch(item -> assign(item, source));
    }

    private boolean fill(List<TokenRow> columns, List<TokenRow> targets, String source) {
        for (int i = 0; i < columns.size() && columns.size() == targets.size(); i++) {
            give(targets.get(i).at(1), "select " + columns.get(i).text() + source);
        }
        return columns.size() == targets.size();
    }

    private boolean assign(TokenRow item, String source) {
        int equals = item.is(2, ":", "=") ? 3 : 2;
        return item.at(0).equals("@")
                && item.at(equals).equals("=")
                && give(
                        item.at(1),
                        source.isEmpty()
                                ? item.part(equals + 1, item.size()).text()
                                : "select " + item.part(equals + 1, item.size()).text() + source);
    }
}
