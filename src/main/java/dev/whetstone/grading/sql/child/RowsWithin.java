package dev.whetstone.grading.sql.child;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.whetstone.grading.sql.child.engine.Database;
import dev.whetstone.grading.sql.child.engine.Tree;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * {@code (a, b) IN (SELECT …)} where the query inside looks at the row outside: {@code EXISTS} of a row with these values, which is
 * the same unless it is negated and there are NULLs.
 */
final class RowsWithin {

    private RowsWithin() {}

    static Optional<String> apply(String sql, Database database) throws SQLException {
        JsonObject tree = database.parse(sql);
        String before = tree.toString();
        for (int width = 2; width <= 4; width++) {
            JsonObject exists = pattern(width, database);
            int columns = width;
            Tree.rebuild(tree, node -> isWithin(node, columns) ? existing(node, exists.deepCopy()) : node);
        }
        return tree.toString().equals(before) ? Optional.empty() : Optional.of(database.write(tree));
    }

    private static JsonObject pattern(int width, Database database) throws SQLException {
        String names = IntStream.range(0, width).mapToObj(i -> "v" + i + "_").collect(Collectors.joining(", "));
        String same =
                IntStream.range(0, width).mapToObj(i -> "row_.v" + i + "_ = x").collect(Collectors.joining(" and "));
        JsonObject parsed =
                database.parse("select exists (select 1 from (select 1) as row_(" + names + ") where " + same + ")");
        JsonObject query =
                parsed.getAsJsonArray("statements").get(0).getAsJsonObject().getAsJsonObject("node");
        return Tree.list(query, "select_list").get(0).getAsJsonObject();
    }

    private static boolean isWithin(JsonObject node, int width) {
        return Tree.text(node, "subquery_type").equals("ANY")
                && Tree.text(node, "comparison_type").equals("COMPARE_EQUAL")
                && node.get("child") instanceof JsonObject row
                && Tree.function(row).equals("row")
                && Tree.arguments(row) == width;
    }

    private static JsonObject existing(JsonObject within, JsonObject exists) {
        JsonObject query = exists.getAsJsonObject("subquery").getAsJsonObject("node");
        query.getAsJsonObject("from_table").add("subquery", within.get("subquery"));
        JsonArray same = Tree.list(query.getAsJsonObject("where_clause"), "children");
        for (int i = 0; i < same.size(); i++) {
            same.get(i).getAsJsonObject().add("right", Tree.argument(within.getAsJsonObject("child"), i));
        }
        return exists;
    }
}
