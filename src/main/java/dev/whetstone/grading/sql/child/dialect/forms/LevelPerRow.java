package dev.whetstone.grading.sql.child.dialect.forms;

import dev.whetstone.grading.sql.child.dialect.words.TokenRow;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Oracle's {@code FROM t CONNECT BY LEVEL <= n AND PRIOR id = id AND …}, which makes several rows of each, as a join with numbers up
 * to a thousand; only where PRIOR keeps to the row, or the copies are left out by DISTINCT.
 */
public final class LevelPerRow {

    private LevelPerRow() {}

    /** Edits the tokens of a query; says whether there was anything to edit. */
    public static boolean rewrite(List<String> tokens) {
        TokenRow row = TokenRow.of(tokens);
        for (int i = 0; i < row.size(); i++) {
            if (row.is(i, "connect", "by") && edit(row, tokens, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean edit(TokenRow row, List<String> tokens, int connect) {
        int from = before(row, connect, "from");
        int end = row.next(connect, "order", "group", "union", "minus", "except", "intersect", "having", "fetch", ";");
        int where = row.next(from, "where", "connect", "start");
        List<TokenRow> conditions = row.part(connect + 2, end).split("and");
        boolean level =
                conditions.stream().anyMatch(part -> part.words().stream().anyMatch("level"::equalsIgnoreCase));
        boolean kept = conditions.stream().anyMatch(part -> part.at(0).equals("prior"));
        boolean dual = row.is(from, "from", "dual");
        boolean distinct = row.at(before(row, from, "select") + 1).matches("distinct|unique");
        if (from < 0 || !level || !(kept || dual || distinct) || row.next(from, "start") < connect) {
            return false;
        }
        String tests = conditions.stream()
                .filter(part -> part.words().stream().noneMatch("prior"::equalsIgnoreCase))
                .map(part -> "(" + part.text() + ")")
                .collect(Collectors.joining(" and "));
        String filter = row.at(where).equals("where")
                ? "(" + row.part(where + 1, connect).text() + ") and "
                : "";
        row.replace(
                tokens,
                from,
                end,
                row.part(from, where).text()
                        + ", (select cast(unnest(range(1, 1001)) as integer) as level) levels_ where " + filter
                        + tests);
        return true;
    }

    /** The last of a word before a place at the same depth, or -1. */
    private static int before(TokenRow row, int at, String word) {
        int depth = 0;
        for (int i = at - 1; i >= 0; i--) {
            depth += row.at(i).equals(")") ? 1 : row.at(i).equals("(") ? -1 : 0;
            if (depth == 0 && row.at(i).equals(word)) {
                return i;
            }
        }
        return -1;
    }
}
