package dev.whetstone.grading.sql.child.dialect;

import dev.whetstone.grading.sql.child.dialect.words.TokenRow;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Oracle's {@code MAX(x) KEEP (DENSE_RANK LAST ORDER BY k)}, with MIN or FIRST or OVER too: the greatest x of the rows with the last k
 * is the first of all x in the order of k turned around, then x turned around.
 */
final class KeepRows {

    private KeepRows() {}

    /** Edits the tokens of a query; says whether there was anything to edit. */
    static boolean rewrite(List<String> tokens) {
        return TokenRow.rewrite(tokens, KeepRows::edit);
    }

    private static boolean edit(TokenRow row, List<String> tokens) {
        for (int i = 2; i < row.size(); i++) {
            boolean isKeep = row.is(i, "keep", "(", "dense_rank")
                    && row.is(i + 4, "order", "by")
                    && row.at(i - 1).equals(")");
            int open = isKeep ? row.open(i - 1) : -1;
            int close = isKeep ? row.close(i + 1) : -1;
            String name = open < 1 ? "" : row.at(open - 1);
            if (close > 0
                    && (name.equals("max") || name.equals("min"))
                    && row.at(i + 3).matches("first|last")) {
                replace(row, tokens, open, i, close);
                return true;
            }
        }
        return false;
    }

    private static void replace(TokenRow row, List<String> tokens, int open, int keep, int close) {
        String value = row.part(open + 1, keep - 1).text();
        boolean last = row.at(keep + 3).equals("last");
        String keys = row.part(keep + 6, close).split(",").stream()
                .map(key -> key(key, last))
                .collect(Collectors.joining(", "));
        String way = row.at(open - 1).equals("max") ? "desc" : "asc";
        int over = row.is(close + 1, "over", "(") ? row.close(close + 2) : -1;
        int end = Math.max(close, over);
        String window = over < 0 ? "" : " " + row.part(close + 1, end + 1).text();
        String instead =
                "(array_agg(%s order by %s, %s %s nulls last)%s)[1]".formatted(value, keys, value, way, window);
        row.replace(tokens, open - 1, end + 1, instead);
    }

    /** A key with its direction and the place of NULL, which for Oracle is the greatest value; turned around for LAST. */
    private static String key(TokenRow key, boolean turned) {
        boolean nulls = key.at(key.size() - 2).equals("nulls");
        int end = nulls ? key.size() - 2 : key.size();
        boolean directed = key.at(end - 1).matches("asc|desc");
        boolean down = directed && key.at(end - 1).equals("desc");
        boolean nullsFirst = nulls ? key.at(key.size() - 1).equals("first") : down;
        return "%s %s nulls %s"
                .formatted(
                        key.part(0, directed ? end - 1 : end).text(),
                        down ^ turned ? "desc" : "asc",
                        nullsFirst ^ turned ? "first" : "last");
    }
}
