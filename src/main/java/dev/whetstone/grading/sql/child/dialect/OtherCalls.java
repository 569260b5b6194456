package dev.whetstone.grading.sql.child.dialect;

import dev.whetstone.grading.sql.child.dialect.words.TokenRow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Calls of BigQuery, Snowflake, Spark, MySQL and SQL Server whose arguments stand in another form: units without quotes, lists,
 * rows made from a number, percentiles as windows.
 */
final class OtherCalls {

    static final Set<String> UNITS = Set.of("year", "quarter", "month", "week", "day", "hour", "minute", "second");
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("explode", "unnest"),
            Map.entry("sort_array", "list_sort"),
            Map.entry("percentile", "quantile_cont"),
            Map.entry("percentile_approx", "quantile_cont"),
            Map.entry("approx_percentile", "quantile_cont"),
            Map.entry("count_big", "count"),
            Map.entry("struct", "row"),
            Map.entry("conditional_true_event", "count_if"),
            Map.entry("json_build_object", "json_object"),
            Map.entry("jsonb_build_object", "json_object"),
            Map.entry("json_build_array", "json_array"),
            Map.entry("jsonb_build_array", "json_array"),
            Map.entry("json_objectagg", "json_group_object"),
            Map.entry("json_object_agg", "json_group_object"),
            Map.entry("get_json_object", "json_extract_string"),
            Map.entry("element_at", "list_extract"),
            Map.entry("array_size", "len"),
            Map.entry("stats_mode", "mode"),
            Map.entry("to_varchar", "to_char"));

    /** Lists whose first element has the number 0. */
    private static final Set<String> FROM_ZERO = Set.of("collect_list", "collect_set", "sort_array", "array_sort");

    private OtherCalls() {}

    /** Edits the tokens of a query; says whether there was anything to edit. */
    static boolean rewrite(List<String> tokens) {
        return TokenRow.rewrite(tokens, OtherCalls::edit);
    }

    private static boolean edit(TokenRow row, List<String> tokens) {
        for (int i = 0; i < row.size(); i++) {
            if (interval(row, tokens, i)
                    || arrays(row, tokens, i)
                    || nulls(row, tokens, i)
                    || word(row, tokens, i)
                    || (row.at(i + 1).equals("(") && call(row, tokens, i))) {
                return true;
            }
        }
        return false;
    }

    /** BigQuery's week of the ISO calendar, and SQL Server's attempt to read a text. */
    private static boolean word(TokenRow row, List<String> tokens, int at) {
        boolean week = row.is(at, "extract", "(", "isoweek", "from");
        boolean attempt = row.is(at, "try_parse", "(") && row.next(at + 2, "as") < row.close(at + 1);
        if (week) {
            row.replace(tokens, at + 2, at + 3, "week");
        } else if (attempt) {
            row.replace(tokens, at, at + 1, "try_cast");
        }
        return week || attempt;
    }

    private static boolean call(TokenRow row, List<String> tokens, int at) {
        int close = row.close(at + 1);
        if (close < 0) {
            return false;
        }
        String name = row.at(at);
        List<TokenRow> arguments = row.part(at + 2, close).split(",");
        if (name.startsWith("percentile_") && row.is(close + 1, "within", "group", "(", "order", "by")) {
            return percentile(row, tokens, at, close);
        }
        if (name.matches("percentile_(cont|disc)") && arguments.size() == 2) {
            row.replace(tokens, at, at + 1, name.replace("percentile", "quantile"));
            return true;
        }
        Optional<String> instead = NAMES.containsKey(name)
                ? Optional.of(ForeignCall.named(NAMES.get(name), arguments))
                : new ForeignCall(name, arguments).translated();
        boolean element = FROM_ZERO.contains(name) && row.at(close + 1).equals("[");
        int end = element ? row.next(close + 2, "]") : close;
        String index = element ? "[(" + row.part(close + 2, end).text() + ") + 1]" : "";
        instead.ifPresent(text -> row.replace(tokens, at, end + 1, text + index));
        return instead.isPresent() || series(row, tokens, at, close);
    }

    private static boolean series(TokenRow row, List<String> tokens, int at, int close) {
        boolean column = row.at(at).equals("generate_series") && isColumn(row, at);
        if (column) {
            row.replace(
                    tokens, at, close + 1, "unnest(" + row.part(at, close + 1).text() + ")");
        }
        return column;
    }

    /** Whether it stands in a list of columns, where PostgreSQL makes a row of each value. */
    static boolean isColumn(TokenRow row, int at) {
        int depth = 0;
        for (int i = at - 1; i >= 0; i--) {
            depth += row.at(i).equals(")") ? 1 : row.at(i).equals("(") ? -1 : 0;
            if (depth < 0 && row.at(i - 1).matches("cast|date|to_char|select|distinct|,")) {
                depth = 0;
            }
            if (depth < 0 || (depth == 0 && row.at(i).matches("from|join|lateral"))) {
                return false;
            }
            if (depth == 0 && row.at(i).equals("select")) {
                return true;
            }
        }
        return false;
    }

    /** {@code PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY x) OVER (…)}; without OVER the engine knows it. */
    private static boolean percentile(TokenRow row, List<String> tokens, int at, int close) {
        int end = row.close(close + 3);
        if (end < 0 || !row.at(end + 1).equals("over")) {
            return false;
        }
        TokenRow order = row.part(close + 6, end);
        boolean down = order.at(order.size() - 1).equals("desc");
        boolean directed = down || order.at(order.size() - 1).equals("asc");
        String share = row.part(at + 2, close).text();
        String name = row.at(at).equals("percentile_disc") ? "quantile_disc" : "quantile_cont";
        String value = order.part(0, order.size() - (directed ? 1 : 0)).text();
        row.replace(tokens, at, end + 1, name + "(" + value + ", " + (down ? "1 - " + share : share) + ")");
        return true;
    }

    /**
     * {@code LAST_VALUE(x) IGNORE NULLS OVER (…)}: the engine has the words inside the brackets; and BigQuery's
     * {@code ARRAY_AGG(x IGNORE NULLS)}.
     */
    private static boolean nulls(TokenRow row, List<String> tokens, int at) {
        int close = row.is(at, "array_agg", "(") ? row.close(at + 1) : -1;
        int ignore = close < 0 ? -1 : row.next(at + 2, "ignore");
        if (ignore > 0 && ignore < close) {
            String value = row.part(at + 2, ignore).text().replaceFirst("(?i)^distinct ", "");
            row.replace(
                    tokens,
                    at,
                    close + 1,
                    "array_agg(" + row.part(at + 2, ignore).text() + " "
                            + row.part(ignore + 2, close).text() + ") filter (where " + value + " is not null)");
            return true;
        }
        if (!row.at(at).equals(")") || !(row.is(at + 1, "ignore", "nulls") || row.is(at + 1, "respect", "nulls"))) {
            return false;
        }
        row.replace(tokens, at, at + 3, row.part(at + 1, at + 3).text() + ")");
        return true;
    }

    /** BigQuery's {@code [OFFSET(0)]}, and a LIMIT inside ARRAY_AGG. */
    private static boolean arrays(TokenRow row, List<String> tokens, int at) {
        if (row.at(at).equals("[")
                && row.at(at + 1).matches("(safe_)?(offset|ordinal)")
                && row.at(at + 2).equals("(")) {
            int close = row.close(at + 2);
            String index = row.part(at + 3, close).text() + (row.at(at + 1).endsWith("offset") ? " + 1" : "");
            row.replace(tokens, at, close + 2, "[" + index + "]");
            return true;
        }
        int close = row.is(at, "array_agg", "(") ? row.close(at + 1) : -1;
        int limit = close < 0 ? -1 : row.next(at + 2, "limit");
        if (limit < 0 || limit >= close) {
            return false;
        }
        row.replace(
                tokens,
                at,
                close + 1,
                "(" + row.part(at, limit).text() + "))[1:"
                        + row.part(limit + 1, close).text() + "]");
        return true;
    }

    /** {@code INTERVAL f(x) DAY}, where the engine takes a number or brackets. */
    private static boolean interval(TokenRow row, List<String> tokens, int at) {
        if (row.is(at, "interval", "-") && row.at(at + 2).matches("\\d+") && UNITS.contains(row.at(at + 3))) {
            row.replace(tokens, at, at + 4, "(- interval " + row.at(at + 2) + " " + row.at(at + 3) + ")");
            return true;
        }
        boolean length = row.at(at).equals("interval") && row.at(at + 1).matches("-|[a-z_]\\w*");
        int unit = length ? row.next(at + 2, UNITS.toArray(String[]::new)) : row.size();
        boolean call = row.at(at + 2).equals("(");
        if (unit >= row.size() || !UNITS.contains(row.at(unit)) || !(call || isReckoned(row.part(at + 1, unit)))) {
            return false;
        }
        row.replace(
                tokens,
                at,
                unit + 1,
                "(cast(" + row.part(at + 1, unit).text() + " as integer) * interval 1 " + row.at(unit) + ")");
        return true;
    }

    /** Whether it is made of nothing but columns, numbers and what one reckons with. */
    private static boolean isReckoned(TokenRow length) {
        return length.words().stream()
                .allMatch(word -> word.matches("[-+*/.()]|\\d+|[a-zA-Z_]\\w*")
                        && !word.matches("(?i)from|as|and|or|where|then|else|end|on|over|is|in|not|case|when"));
    }
}
