package dev.whetstone.grading.sql.child;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.whetstone.grading.sql.child.compare.Comparison;
import dev.whetstone.grading.sql.child.compare.ResultRow;
import dev.whetstone.grading.sql.child.compare.RowMatch;
import dev.whetstone.grading.sql.child.compare.Table;
import dev.whetstone.grading.sql.child.engine.Database;
import dev.whetstone.grading.sql.child.engine.Watch;
import dev.whetstone.grading.sql.child.protocol.Task;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Knows which rows of the reference are equals of its ORDER BY: runs it once more with what it orders by as further
 * columns, and lets rows with the same keys come in any order.
 */
final class TieKeys implements Comparison.Ties {

    private final Database database;
    private final Task task;

    TieKeys(Database database, Task task) {
        this.database = database;
        this.task = task;
    }

    @Override
    public boolean allow(Table yours, Table expected) {
        try {
            Table keys = keys(expected);
            return keys.width() > 0 && sameWithinTies(yours.rows(), expected.rows(), keys.rows());
        } catch (SQLException | UnsupportedOperationException unknown) {
            return false;
        }
    }

    private static boolean sameWithinTies(List<ResultRow> yours, List<ResultRow> expected, List<ResultRow> keys) {
        int from = 0;
        for (int to = 1; to <= keys.size(); to++) {
            boolean end = to == keys.size() || !keys.get(to).matches(keys.get(from));
            if (end) {
                if (!RowMatch.of(yours.subList(from, to), expected.subList(from, to))
                        .perfect()) {
                    return false;
                }
                from = to;
            }
        }
        return true;
    }

    /** What the reference orders by, a row for each row of its result. */
    private Table keys(Table expected) throws SQLException {
        JsonObject tree = database.parse(task.reference());
        JsonObject node =
                tree.getAsJsonArray("statements").get(0).getAsJsonObject().getAsJsonObject("node");
        List<Integer> columns = new ArrayList<>();
        int added = 0;
        for (JsonElement key : orders(node)) {
            JsonObject expression = key.getAsJsonObject().getAsJsonObject("expression");
            int column = outputColumn(expression, expected);
            if (column < 0) {
                append(node, expression);
                column = expected.width() + added++;
            }
            columns.add(column);
        }
        Table wide = added == 0
                ? expected
                : database.query(database.write(tree), expected.rows().size(), unlimited());
        if (wide.more() || wide.rows().size() != expected.rows().size() || wide.width() != expected.width() + added) {
            throw new UnsupportedOperationException("The keys do not line up with the rows");
        }
        return wide.pick(columns.stream().mapToInt(Integer::intValue).toArray());
    }

    private static Watch unlimited() {
        return new Watch(60_000);
    }

    private static JsonArray orders(JsonObject node) {
        for (JsonElement modifier : node.getAsJsonArray("modifiers")) {
            if (modifier.getAsJsonObject().get("orders") instanceof JsonArray orders) {
                return orders;
            }
        }
        return new JsonArray();
    }

    private static int outputColumn(JsonObject expression, Table expected) {
        if (expression.get("literal") instanceof JsonObject literal) {
            return Integer.parseInt(literal.get("text").getAsString()) - 1;
        }
        if (expression.get("column_names") instanceof JsonArray names && names.size() == 1) {
            return Comparison.positions(expected)
                    .orElseGet(Map::of)
                    .getOrDefault(names.get(0).getAsString(), -1);
        }
        return -1;
    }

    private static void append(JsonObject node, JsonObject expression) {
        boolean plain = node.get("select_list") instanceof JsonArray;
        boolean distinct = node.getAsJsonArray("modifiers").asList().stream()
                .anyMatch(modifier ->
                        modifier.getAsJsonObject().get("type").getAsString().startsWith("DISTINCT"));
        if (!plain || distinct || expression.get("class").getAsString().equals("STAR")) {
            throw new UnsupportedOperationException("Its keys cannot be shown");
        }
        node.getAsJsonArray("select_list").add(expression);
    }
}
