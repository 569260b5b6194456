package dev.whetstone.grading.sql.child.dialect;

import dev.whetstone.grading.sql.child.dialect.words.TokenRow;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** {@code TOP n WITH TIES} and {@code FETCH FIRST n ROWS WITH TIES}: all whose rank by the query's own order is among the first. */
final class TiedRows {

    private TiedRows() {}

    /** Edits the tokens of a query; says whether there was anything to edit. */
    static boolean rewrite(List<String> tokens) {
        TokenRow row = TokenRow.of(tokens);
        for (int i = 0; i < row.size(); i++) {
            if (row.at(i).equals("select") && (top(row, tokens, i) || fetch(row, tokens, i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean top(TokenRow row, List<String> tokens, int select) {
        boolean bracket = row.is(select + 1, "top", "(");
        int number = select + (bracket ? 3 : 2);
        int with = number + (bracket ? 2 : 1);
        if (!row.at(select + 1).equals("top")
                || !row.is(with, "with", "ties")
                || !row.at(number).matches("\\d+")) {
            return false;
        }
        int end = row.next(select + 1, "union", "except", "intersect", ";", "option");
        return write(row, tokens, new Query(select, with + 2, end, end), row.at(number));
    }

    private static boolean fetch(TokenRow row, List<String> tokens, int select) {
        int fetch = row.next(select + 1, "fetch", "union", "except", "intersect", ";");
        boolean ties =
                row.at(fetch).equals("fetch") && row.at(fetch + 2).matches("\\d+") && row.is(fetch + 4, "with", "ties");
        return ties && write(row, tokens, new Query(select, select + 1, fetch, fetch + 6), row.at(fetch + 2));
    }

    /** Where a query's list of columns begins, where its order ends, and where all of it ends. */
    private record Query(int select, int list, int order, int end) {}

    private static boolean write(TokenRow row, List<String> tokens, Query query, String most) {
        int order = row.next(query.list(), "order");
        int from = row.next(query.list(), "from");
        if (order >= query.order() || from >= order) {
            return false;
        }
        List<String> keys = new ArrayList<>();
        List<String> directed = new ArrayList<>();
        for (TokenRow key : row.part(order + 2, query.order()).split(",")) {
            boolean nulls = key.at(key.size() - 2).equals("nulls");
            int cut = key.size() - (nulls ? 2 : 0);
            cut -= key.at(cut - 1).matches("asc|desc") ? 1 : 0;
            String name = "key_" + keys.size();
            keys.add(key.part(0, cut).text() + " as " + name);
            directed.add(name + " " + key.part(cut, key.size()).text());
        }
        String names = String.join(", ", directed);
        String added = directed.stream().map(key -> key.split(" ", -1)[0]).collect(Collectors.joining(", "));
        row.replace(
                tokens,
                query.select(),
                query.end(),
                "select * exclude (" + added + ") from (select "
                        + row.part(query.list(), from).text() + ", " + String.join(", ", keys) + " "
                        + row.part(from, order).text() + ") tied_ qualify rank() over (order by " + names + ") <= "
                        + most
                        + " order by " + names);
        return true;
    }
}
