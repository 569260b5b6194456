package dev.whetstone.grading.sql.child.dialect;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Oracle's {@code FROM DUAL CONNECT BY LEVEL <= 7}, which makes rows, as a range. */
final class LevelRows {

    private static final List<String> PHRASE = List.of("from", "dual", "connect", "by", "level", "<");
    private static final Set<String> AFTER =
            Set.of("order", "group", "union", "minus", "except", "intersect", "where", ";");

    private final List<String> tokens;

    private LevelRows(List<String> tokens) {
        this.tokens = tokens;
    }

    /** Edits the tokens of a query; says whether there was anything to edit. */
    static boolean rewrite(List<String> tokens) {
        LevelRows rows = new LevelRows(tokens);
        boolean changed = false;
        for (int i = 0; i < tokens.size(); i++) {
            changed |= rows.rewriteAt(i);
        }
        return changed;
    }

    private boolean rewriteAt(int from) {
        int at = from;
        int less = from;
        for (String word : PHRASE) {
            if (!lower(at).equals(word)) {
                return false;
            }
            less = at;
            at = Neighbour.of(tokens, at, 1);
        }
        boolean inclusive = lower(less + 1).equals("=");
        int start = inclusive ? less + 2 : less + 1;
        int end = end(start);
        String most = String.join("", tokens.subList(start, end));
        int dual = Neighbour.of(tokens, from, 1);
        tokens.subList(dual, end).clear();
        tokens.add(
                dual,
                "(select cast(n as integer) as level from range(1, cast((" + most + ") as bigint) + "
                        + (inclusive ? 1 : 0) + ") as numbers(n)) dual ");
        return true;
    }

    /** Where the expression that starts at a place ends. */
    private int end(int start) {
        int depth = 0;
        for (int i = start; i < tokens.size(); i++) {
            depth += lower(i).equals("(") ? 1 : lower(i).equals(")") ? -1 : 0;
            if (depth < 0 || (depth == 0 && AFTER.contains(lower(i)))) {
                return i;
            }
        }
        return tokens.size();
    }

    private String lower(int at) {
        return at >= tokens.size() ? "" : tokens.get(at).toLowerCase(Locale.ROOT);
    }
}
