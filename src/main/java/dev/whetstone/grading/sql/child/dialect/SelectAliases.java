package dev.whetstone.grading.sql.child.dialect;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** SQL Server's {@code SELECT total = SUM(x)}, where no column has that name or it is that column's own, as {@code SELECT SUM(x) as total}. */
final class SelectAliases {

    private static final Set<String> BEFORE = Set.of("select", "distinct", "all", ",");
    private static final Set<String> AFTER = Set.of(",", "from", "into", ";");

    private final List<String> tokens;
    private final Set<String> columns;

    private SelectAliases(List<String> tokens, Set<String> columns) {
        this.tokens = tokens;
        this.columns = columns;
    }

    /** Edits the tokens of a query; says whether there was anything to edit. */
    static boolean rewrite(List<String> tokens, Set<String> columns) {
        SelectAliases aliases = new SelectAliases(tokens, columns);
        boolean changed = false;
        for (int i = 0; i < tokens.size(); i++) {
            changed |= tokens.get(i).equals("=") && aliases.rewrite(i);
        }
        return changed;
    }

    private boolean rewrite(int equals) {
        int name = Neighbour.of(tokens, equals, -1);
        int before = Neighbour.of(tokens, name, -1);
        if (before < 0 || !BEFORE.contains(tokens.get(before).toLowerCase(Locale.ROOT))) {
            return false;
        }
        String alias = tokens.get(name);
        if (!alias.matches("[A-Za-z_]\\w*|\"[^\"]+\"|'[^']+'")
                || (columns.contains(alias.replaceAll("[\"']", "")) && !isOwnName(equals, alias))) {
            return false;
        }
        tokens.addAll(end(equals + 1), List.of(" ", "as", " ", alias, " "));
        tokens.set(equals, "");
        tokens.set(name, "");
        return true;
    }

    /** Whether a column of some table is given the name it has anyway, which is no comparison. */
    private boolean isOwnName(int equals, String alias) {
        int table = Neighbour.of(tokens, equals, 1);
        int dot = Neighbour.of(tokens, table, 1);
        int column = Neighbour.of(tokens, dot, 1);
        int after = Neighbour.of(tokens, column, 1);
        return column < tokens.size()
                && tokens.get(dot).equals(".")
                && tokens.get(column).equalsIgnoreCase(alias)
                && (after >= tokens.size() || AFTER.contains(tokens.get(after).toLowerCase(Locale.ROOT)));
    }

    /** Where the expression that starts at a place ends. */
    private int end(int start) {
        int depth = 0;
        for (int i = start; i < tokens.size(); i++) {
            String token = tokens.get(i).toLowerCase(Locale.ROOT);
            depth += token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
            if (depth < 0 || (depth == 0 && AFTER.contains(token))) {
                return i;
            }
        }
        return tokens.size();
    }
}
