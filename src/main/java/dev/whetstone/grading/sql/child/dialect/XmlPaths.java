package dev.whetstone.grading.sql.child.dialect;

import dev.whetstone.grading.sql.child.dialect.words.TokenRow;
import java.util.List;

/** SQL Server's {@code (SELECT ', ' + x FROM … FOR XML PATH(''))}, which puts a column's values one after another, different ones sorted. */
final class XmlPaths {

    private XmlPaths() {}

    /** Edits the tokens of a query; says whether there was anything to edit. */
    static boolean rewrite(List<String> tokens) {
        TokenRow row = TokenRow.of(tokens);
        for (int i = 1; i < row.size(); i++) {
            if (row.at(i).equals("select") && row.at(i - 1).equals("(") && edit(row, tokens, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean edit(TokenRow row, List<String> tokens, int select) {
        int close = row.close(select - 1);
        int path = row.next(select, "for");
        int from = row.next(select, "from");
        if (close < 0 || !row.is(path, "for", "xml", "path") || from > path) {
            return false;
        }
        int end = close;
        while (row.at(end + 1).equals(".") && row.at(end + 3).equals("(")) {
            end = row.close(end + 3);
        }
        int list = select + (row.at(select + 1).equals("distinct") ? 2 : 1);
        String column = row.part(list, from).text().replaceAll("(?i) as \\S+$", "");
        boolean sorted = list > select + 1 && row.next(from, "order") > path;
        String order = sorted ? " order by piece_" : "";
        row.replace(
                tokens,
                select - 1,
                end + 1,
                "(select string_agg(piece_, ''" + order + ") from ("
                        + row.part(select, list).text() + " " + column + " as piece_ "
                        + row.part(from, path).text() + ") pieces_)");
        return true;
    }
}
