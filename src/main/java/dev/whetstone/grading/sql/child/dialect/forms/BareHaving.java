package dev.whetstone.grading.sql.child.dialect.forms;

import dev.whetstone.grading.sql.child.dialect.words.TokenRow;
import java.util.List;
import java.util.stream.IntStream;

/** MySQL's and SQLite's HAVING where nothing is grouped, which chooses rows by what is selected as a WHERE does by columns. */
public final class BareHaving {

    private static final String AGGREGATES = "(count|sum|avg|min|max|std|stddev|variance|median|mode|any_value)(_\\w+)?"
            + "|(group_concat|string_agg|listagg|array_agg|bit_and|bit_or|bool_and|bool_or)";

    private BareHaving() {}

    /** Edits the tokens of a query; says whether there was anything to edit. */
    public static boolean rewrite(List<String> tokens) {
        return TokenRow.rewrite(
                tokens,
                (row, all) ->
                        IntStream.range(0, row.size()).anyMatch(i -> row.at(i).equals("having") && edit(row, all, i)));
    }

    private static boolean edit(TokenRow row, List<String> tokens, int having) {
        int select = select(row, having);
        int end = row.next(
                having + 1, "order", "limit", "union", "except", "intersect", "offset", "fetch", "window", ";");
        if (select < 0 || row.next(select, "group") < having || hasAggregate(row, select, end)) {
            return false;
        }
        int where = row.next(select, "where");
        String condition = row.part(having + 1, end).text();
        if (where < having) {
            String both = "where (" + row.part(where + 1, having).text() + ") and (" + condition + ")";
            row.replace(tokens, where, end, both);
        } else {
            row.replace(tokens, having, end, "where " + condition);
        }
        return true;
    }

    /** The SELECT that something stands in, or -1. */
    private static int select(TokenRow row, int at) {
        int i = at - 1;
        while (i >= 0 && !row.at(i).matches("select|\\(")) {
            i = row.at(i).equals(")") ? row.open(i) - 1 : i - 1;
        }
        return row.at(i).equals("select") ? i : -1;
    }

    /** Looks at no query inside. */
    private static boolean hasAggregate(TokenRow row, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean inside = row.at(i).equals("(") && row.at(i + 1).equals("select");
            int close = inside ? row.close(i) : -1;
            if (isAggregate(row, i)) {
                return true;
            }
            i = Math.max(i, close);
        }
        return false;
    }

    private static boolean isAggregate(TokenRow row, int at) {
        boolean call = row.at(at + 1).equals("(") && row.at(at).matches(AGGREGATES);
        return call && !row.at(row.close(at + 1) + 1).equals("over");
    }
}
