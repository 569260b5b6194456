package dev.whetstone.grading.sql.child.dialect.forms;

import dev.whetstone.grading.sql.child.dialect.words.TokenRow;
import java.util.ArrayList;
import java.util.List;

/** Oracle's {@code SELECT MAX(COUNT(*)) FROM t GROUP BY x}, an aggregate of what is aggregated for each group. */
public final class NestedAggregates {

    private static final String AGGREGATE = "max|min|sum|avg|count|median|stddev|listagg";

    private NestedAggregates() {}

    /** Edits the tokens of a query; says whether there was anything to edit. */
    public static boolean rewrite(List<String> tokens) {
        TokenRow row = TokenRow.of(tokens);
        for (int i = 0; i < row.size(); i++) {
            if (row.at(i).equals("select") && edit(row, tokens, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean edit(TokenRow row, List<String> tokens, int select) {
        int from = row.next(select, "from");
        int end = row.next(from, "union", "minus", "except", "intersect", "order", "fetch", ";");
        if (row.next(from, "group") >= end) {
            return false;
        }
        List<String> inner = new ArrayList<>();
        String list = outer(row, select + 1, from, inner);
        if (!inner.isEmpty()) {
            row.replace(
                    tokens,
                    select,
                    end,
                    "select " + list + " from (select " + String.join(", ", inner) + " "
                            + row.part(from, end).text() + ") groups_");
        }
        return !inner.isEmpty();
    }

    /** The list of columns with a name in the place of each aggregate within another; those are noted. */
    private static String outer(TokenRow row, int begin, int from, List<String> inner) {
        StringBuilder list = new StringBuilder();
        int within = -1;
        for (int i = begin; i < from; i++) {
            int close = row.at(i).matches(AGGREGATE) && row.at(i + 1).equals("(") ? row.close(i + 1) : -1;
            if (close > 0 && i < within) {
                list.append(" inner_").append(inner.size()).append(' ');
                inner.add(row.part(i, close + 1).text() + " as inner_" + inner.size());
                i = close;
            } else {
                within = close > 0 && !row.at(close + 1).equals("over") ? close : within;
                boolean tight = row.at(i).equals(".") || row.at(i - 1).equals(".");
                list.append(tight ? "" : " ").append(row.words().get(i));
            }
        }
        return list.toString();
    }
}
