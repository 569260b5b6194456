package dev.whetstone.grading.sql.child.dialect.forms;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Signs of other engines: {@code N'text'}, BigQuery's {@code r'text'}, {@code < >} with a blank between, SQL Server's {@code !<},
 * Oracle's {@code ^=}, MySQL's {@code BINARY x} types of any length
 * and {@code VALUES ROW(1)}.
 */
public final class ForeignSigns {

    private static final Set<String> SPACED = Set.of("<>", "<=", ">=", "!=");
    private static final Map<String, String> OTHERS = Map.of("!<", ">=", "!>", "<=", "^=", "<>");
    private static final String BEFORE_A_VALUE = "where|and|or|on|not|by|when|then|like|select|=|,|\\(|>|<";

    private final List<String> tokens;
    private boolean changed;

    private ForeignSigns(List<String> tokens) {
        this.tokens = tokens;
    }

    /** Edits the tokens of a query; says whether there was anything to edit. */
    public static boolean rewrite(List<String> tokens) {
        ForeignSigns signs = new ForeignSigns(tokens);
        for (int i = 0; i < tokens.size(); i++) {
            signs.mark(i);
            signs.operator(i);
            signs.binary(i);
            signs.length(i);
            signs.row(i);
        }
        return signs.changed;
    }

    /** A mark before a text: that it is in Unicode, or that its backslashes are plain. */
    private void mark(int at) {
        boolean raw = lower(at).equals("r") && lower(at + 1).matches("(?s)['\"].*");
        if (raw) {
            String text = tokens.get(at + 1);
            tokens.set(at + 1, "'" + text.substring(1, text.length() - 1) + "'");
        }
        if (raw || (lower(at).equals("n") && lower(at + 1).startsWith("'"))) {
            set(at, "");
        }
    }

    private void operator(int at) {
        String other = OTHERS.get(lower(at) + lower(at + 1));
        if (other != null) {
            set(at, other);
            set(at + 1, "");
        }
        if (lower(at + 1).isBlank() && SPACED.contains(lower(at) + lower(at + 2))) {
            set(at + 1, "");
        }
    }

    /** Told by its bytes, a text has its capitals, which it has here anyway. */
    private void binary(int at) {
        int before = step(at, -1);
        boolean value = lower(step(at, 1)).matches("(?s)['\"`a-z_].*")
                && !lower(step(at, 1)).matches("as|from|and|or");
        if (lower(at).equals("binary") && value && lower(before).matches(BEFORE_A_VALUE)) {
            set(at, "");
        }
    }

    /** A type without a length, where it has any, or is one of bytes. */
    private void length(int at) {
        int open = step(at, 1);
        int close = step(step(open, 1), 1);
        boolean any = lower(at).matches("n?varchar2?") && lower(step(open, 1)).equals("max");
        boolean bytes =
                lower(at).matches("(var)?binary") && lower(step(open, 1)).matches("\\d+|max");
        if ((any || bytes) && lower(open).equals("(") && lower(close).equals(")")) {
            tokens.subList(open, close + 1).clear();
            set(at, any ? "varchar" : "blob");
        }
    }

    /** MySQL's {@code VALUES ROW(1), ROW(2)}. */
    private void row(int at) {
        String before = lower(step(at, -1));
        boolean listed = before.equals("values")
                || (before.equals(",") && lower(step(step(at, -1), -1)).equals(")"));
        if (lower(at).equals("row") && lower(step(at, 1)).equals("(") && listed) {
            set(at, "");
        }
    }

    private int step(int from, int by) {
        int at = from + by;
        while (at >= 0 && at < tokens.size() && tokens.get(at).isBlank()) {
            at += by;
        }
        return at;
    }

    private void set(int at, String text) {
        tokens.set(at, text);
        changed = true;
    }

    private String lower(int at) {
        return at < 0 || at >= tokens.size() ? "" : tokens.get(at).toLowerCase(Locale.ROOT);
    }
}
