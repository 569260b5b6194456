package dev.whetstone.grading.sql.child.dialect;

import dev.whetstone.grading.sql.child.dialect.words.TokenRow;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Phrases of other engines that are more than one call: {@code LATERAL VIEW explode(l) t AS x}, {@code = ANY (ARRAY(SELECT …))},
 * {@code (t.*) IS DISTINCT FROM (u.*)}, overlaps of ranges, counts of changes, {@code last(x, true)}, ROWNUM as a column, and lists
 * whose first element has the number 0.
 */
final class ForeignPhrases {

    private static final String RANGE = "(int4|int8|num|date|ts|tstz)range";

    private ForeignPhrases() {}

    /** Edits the tokens of a query; says whether there was anything to edit. */
    static boolean rewrite(List<String> tokens) {
        boolean changed = fromOne(tokens);
        return TokenRow.rewrite(tokens, ForeignPhrases::edit) || changed;
    }

    private static boolean edit(TokenRow row, List<String> tokens) {
        return IntStream.range(0, row.size())
                .anyMatch(i -> view(row, tokens, i)
                        || arrayOfRows(row, tokens, i)
                        || wholeRow(row, tokens, i)
                        || overlap(row, tokens, i)
                        || within(row, tokens, i)
                        || changes(row, tokens, i)
                        || lastKnown(row, tokens, i)
                        || numbered(row, tokens, i)
                        || rowNumber(row, tokens, i));
    }

    /** Where an element of a column has the number 0, the first has it everywhere. */
    private static boolean fromOne(List<String> tokens) {
        List<Integer> elements = IntStream.range(1, Math.max(1, tokens.size() - 2))
                .filter(i -> tokens.get(i).equals("[")
                        && tokens.get(i - 1).matches("[A-Za-z_]\\w*")
                        && tokens.get(i + 1).matches("\\d{1,6}")
                        && tokens.get(i + 2).equals("]"))
                .map(i -> i + 1)
                .boxed()
                .toList();
        if (elements.stream().noneMatch(i -> tokens.get(i).equals("0"))) {
            return false;
        }
        elements.forEach(i -> tokens.set(i, String.valueOf(Integer.parseInt(tokens.get(i)) + 1)));
        return true;
    }

    /** Spark's and Hive's rows of a list. */
    private static boolean view(TokenRow row, List<String> tokens, int at) {
        if (!row.is(at, "lateral", "view")) {
            return false;
        }
        int call = row.at(at + 2).equals("outer") ? at + 3 : at + 2;
        int close = row.close(call + 1);
        boolean known = row.at(call).matches("explode|unnest")
                && close > 0
                && row.at(close + 2).equals("as");
        if (known) {
            String join = call > at + 2 ? "left join" : "cross join";
            String list = row.part(call + 2, close).text();
            String name = row.part(close + 1, close + 2).text() + "("
                    + row.part(close + 3, close + 4).text() + ")";
            String on = call > at + 2 ? " on true" : "";
            row.replace(tokens, at, close + 4, join + " lateral unnest(" + list + ") as " + name + on);
        }
        return known;
    }

    /** PostgreSQL compares with each element of a list. */
    private static boolean arrayOfRows(TokenRow row, List<String> tokens, int at) {
        boolean rows = row.at(at).matches("all|any|some")
                && row.is(at + 1, "(", "array", "(", "select")
                && row.close(at + 3) + 1 == row.close(at + 1);
        if (rows) {
            row.replace(
                    tokens,
                    at + 1,
                    row.close(at + 1) + 1,
                    row.part(at + 3, row.close(at + 3) + 1).text());
        }
        return rows;
    }

    /** A row in brackets compared with another. */
    private static boolean wholeRow(TokenRow row, List<String> tokens, int at) {
        boolean whole = row.at(at).equals("(")
                && row.is(at + 2, ".", "*", ")")
                && (row.at(at + 5).matches("is|=|<") || row.at(at - 1).matches("from|=|>"))
                && !row.is(at - 2, "delete", "from");
        if (whole) {
            row.replace(tokens, at, at + 5, row.part(at + 1, at + 2).text());
        }
        return whole;
    }

    /** Two ranges of PostgreSQL's, and the standard's OVERLAPS of two spans. */
    private static boolean overlap(TokenRow row, List<String> tokens, int at) {
        boolean ranges = row.at(at).equals("&&");
        boolean spans = row.at(at).equals("overlaps");
        int from = ranges || spans ? row.open(at - 1) : -1;
        int open = ranges ? at + 2 : at + 1;
        int close = from < 0 ? -1 : row.close(open);
        if (close < 0
                || (ranges
                        && !(row.at(from - 1).matches(RANGE) && row.at(at + 1).matches(RANGE)))) {
            return false;
        }
        String both = row.part(from + 1, at - 1).text() + ", "
                + row.part(open + 1, close).text();
        boolean plain = row.part(from + 1, at - 1).split(",").size() == 2
                && row.part(open + 1, close).split(",").size() == 2;
        if (plain) {
            String name = ranges ? "ranges_meet(" : "spans_meet(";
            row.replace(tokens, ranges ? from - 1 : from, close + 1, name + both + ")");
        }
        return plain;
    }

    /** PostgreSQL's {@code column <@ daterange(a, b)}. */
    private static boolean within(TokenRow row, List<String> tokens, int at) {
        boolean range = row.is(at, "<", "@")
                && row.at(at + 2).matches(RANGE)
                && row.at(at + 3).equals("(");
        int close = range ? row.close(at + 3) : -1;
        int end = row.is(at - 3, ":", ":") ? at - 3 : at;
        int from = row.at(end - 1).equals(")")
                ? row.open(end - 1)
                : row.at(end - 2).equals(".") ? end - 3 : end - 1;
        if (close < 0 || from < 0) {
            return false;
        }
        List<TokenRow> bounds = row.part(at + 4, close).split(",");
        String value = row.part(from, at).text();
        String below = bounds.size() > 2 && bounds.get(2).at(0).endsWith("]'") ? " <= " : " < ";
        row.replace(
                tokens,
                from,
                close + 1,
                "(coalesce(" + value + " >= " + bounds.get(0).text() + ", true) and coalesce(" + value + below
                        + bounds.get(1).text() + ", true))");
        return true;
    }

    /** Snowflake's number of the changes so far, from the list of the values so far. */
    private static boolean changes(TokenRow row, List<String> tokens, int at) {
        int close = row.is(at, "conditional_change_event", "(") ? row.close(at + 1) : -1;
        int end = close > 0 && row.is(close + 1, "over", "(") ? row.close(close + 2) : -1;
        if (end > 0) {
            String values = row.part(at + 1, end + 1).text();
            row.replace(tokens, at, end + 1, "changes_of(list" + values + ")");
        }
        return end > 0;
    }

    /** Spark's {@code last(x, true)} leaves NULLs out. */
    private static boolean lastKnown(TokenRow row, List<String> tokens, int at) {
        int close =
                row.at(at).matches("(first|last)(_value)?") && row.at(at + 1).equals("(") ? row.close(at + 1) : -1;
        boolean known = close > 0 && row.is(close - 2, ",", "true", ")");
        if (known) {
            String value = row.part(at + 2, close - 2).text();
            String name = row.at(at).replace("_value", "");
            String instead = row.at(close + 1).equals("over")
                    ? name + "_value(" + value + " ignore nulls)"
                    : name + "(" + value + ") filter (where " + value + " is not null)";
            row.replace(tokens, at, close + 1, instead);
        }
        return known;
    }

    /** BigQuery's {@code UNNEST(list) AS x WITH OFFSET AS place}. */
    private static boolean numbered(TokenRow row, List<String> tokens, int at) {
        int close = row.is(at, "unnest", "(") ? row.close(at + 1) : -1;
        int name = row.at(close + 1).equals("as") ? close + 2 : close + 1;
        boolean numbered = close > 0 && row.is(name + 1, "with", "offset");
        if (numbered) {
            int place = row.at(name + 3).equals("as") ? name + 4 : name + 3;
            boolean named = row.at(place).matches("[a-z_]\\w*")
                    && !row.at(place).matches("where|on|join|cross|left|inner|group|order|limit");
            String list = row.part(at + 2, close).text();
            String number = "generate_subscripts(" + list + ", 1) - 1 as "
                    + (named ? row.words().get(place) : "\"offset\"");
            row.replace(
                    tokens,
                    at,
                    named ? place + 1 : name + 3,
                    "(select unnest(" + list + ") as " + row.words().get(name) + ", " + number + ")");
        }
        return numbered;
    }

    /** Oracle numbers the rows in the order in which they come. */
    private static boolean rowNumber(TokenRow row, List<String> tokens, int at) {
        boolean column = row.at(at).equals("rownum") && OtherCalls.isColumn(row, at);
        if (column) {
            boolean named = !row.at(at + 1).matches("|,|from");
            row.replace(tokens, at, at + 1, "row_number() over ()" + (named ? "" : " as rownum"));
        }
        return column;
    }
}
