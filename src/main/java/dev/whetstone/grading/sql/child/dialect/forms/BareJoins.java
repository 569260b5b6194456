package dev.whetstone.grading.sql.child.dialect.forms;

import dev.whetstone.grading.sql.child.dialect.words.TokenRow;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/** MySQL's and SQLite's {@code a JOIN b} without a condition, whose rows are all the pairs, and CROSS JOIN with one. */
public final class BareJoins {

    private static final String[] ENDS = {
        "where", "group", "having", "order", "limit", "union", "except", "intersect", "minus", "window", "qualify", ";"
    };

    private BareJoins() {}

    /** Edits the tokens of a query; says whether there was anything to edit. */
    public static boolean rewrite(List<String> tokens) {
        return TokenRow.rewrite(
                tokens,
                (row, all) ->
                        IntStream.range(0, row.size()).anyMatch(i -> row.at(i).equals("from") && edit(row, all, i)));
    }

    private static boolean edit(TokenRow row, List<String> tokens, int from) {
        Deque<Integer> open = new ArrayDeque<>();
        int end = row.next(from + 1, ENDS);
        int crossed = -1;
        for (int i = row.next(from + 1, "join", "on", "using"); i < end; i = row.next(i + 1, "join", "on", "using")) {
            if (row.at(i).equals("join")) {
                crossed = row.at(i - 1).equals("cross") ? i : -1;
                if (!row.at(i - 1).matches("cross|natural")) {
                    open.push(i);
                }
            } else if (crossed > 0) {
                row.replace(tokens, crossed - 1, crossed, "inner");
                return true;
            } else {
                open.poll();
            }
        }
        boolean bare = !open.isEmpty() && isPlain(row, open.peek());
        if (bare) {
            int join = open.peek();
            row.replace(tokens, row.at(join - 1).equals("inner") ? join - 1 : join, join + 1, "cross join");
        }
        return bare;
    }

    private static boolean isPlain(TokenRow row, int join) {
        return !row.at(join - 1).matches("left|right|full|outer|asof|semi|anti|positional");
    }
}
