package dev.whetstone.grading.sql.child.dialect;

import java.util.List;
import java.util.Locale;

/**
 * Joining texts in other dialects: {@code GROUP_CONCAT(x ORDER BY y SEPARATOR ', ')} and {@code LISTAGG(x, ', ') WITHIN
 * GROUP (ORDER BY y)} both become {@code string_agg(x, ', ' ORDER BY y)}.
 */
final class StringAggregates {

    private final List<String> tokens;

    private StringAggregates(List<String> tokens) {
        this.tokens = tokens;
    }

    /** Edits the tokens of a query; says whether there was anything to edit. */
    static boolean rewrite(List<String> tokens) {
        StringAggregates aggregates = new StringAggregates(tokens);
        boolean changed = false;
        for (int i = 0; i < tokens.size(); i++) {
            changed |= aggregates.is(i, "separator") && aggregates.separator(i);
            changed |= aggregates.is(i, "overflow") && aggregates.overflow(i);
            changed |= aggregates.is(i, "within") && aggregates.withinGroup(i);
        }
        return changed;
    }

    private boolean separator(int at) {
        int text = Neighbour.of(tokens, at, 1);
        int open = open(at);
        if (text >= tokens.size() || !tokens.get(text).startsWith("'") || open < 0) {
            return false;
        }
        String argument = ", " + tokens.get(text) + " ";
        tokens.subList(at, text + 1).clear();
        int order = open;
        while (order < at && !is(order, "order")) {
            order++;
        }
        tokens.add(order, argument);
        joinParts(open + 1, order);
        return true;
    }

    /** MySQL joins several parts to one text first. */
    private void joinParts(int from, int to) {
        int depth = 0;
        boolean several = false;
        for (int i = from; i < to; i++) {
            depth += is(i, "(") ? 1 : is(i, ")") ? -1 : 0;
            several |= depth == 0 && is(i, ",");
        }
        int first = from;
        while (first < to && (tokens.get(first).isBlank() || is(first, "distinct"))) {
            first++;
        }
        if (several) {
            tokens.add(to, ")");
            tokens.add(first, "concat(");
        }
    }

    /** What Oracle does with a text that becomes too long. */
    private boolean overflow(int at) {
        int on = Neighbour.of(tokens, at, -1);
        int open = open(at);
        if (on < 0 || open < 0 || !is(on, "on")) {
            return false;
        }
        int close = at;
        for (int depth = 1; close < tokens.size() && depth > 0; close++) {
            depth += is(close, "(") ? 1 : is(close, ")") ? -1 : 0;
        }
        tokens.subList(on, close - 1).clear();
        return true;
    }

    private boolean withinGroup(int at) {
        int close = Neighbour.of(tokens, at, -1);
        int inner = Neighbour.of(tokens, Neighbour.of(tokens, at, 1), 1);
        int open = close < 0 || !is(close, ")") ? -1 : open(close);
        String name = open < 0 ? "" : tokens.get(Neighbour.of(tokens, open, -1)).toLowerCase(Locale.ROOT);
        if (inner >= tokens.size()
                || !is(inner, "(")
                || !List.of("string_agg", "listagg", "array_agg").contains(name)) {
            return false;
        }
        tokens.subList(close, inner + 1).clear();
        tokens.add(close, " ");
        return true;
    }

    /** The bracket that is open at a place, or -1. */
    private int open(int at) {
        int depth = 0;
        for (int i = at - 1; i >= 0; i--) {
            depth += is(i, ")") ? 1 : is(i, "(") ? -1 : 0;
            if (depth < 0) {
                return i;
            }
        }
        return -1;
    }

    private boolean is(int at, String word) {
        return tokens.get(at).equalsIgnoreCase(word);
    }
}
