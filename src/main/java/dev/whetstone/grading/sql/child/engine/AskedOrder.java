package dev.whetstone.grading.sql.child.engine;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Whether a query asks for an order at all: by an ORDER BY of its own, or of the only thing it selects from where a LIMIT makes it
 * choose rows. An ORDER BY in a plain subquery promises nothing, and rows without one stand in order only because the data happen to.
 */
public final class AskedOrder {

    /** Set operations and recursions promise no order, whatever is in them. */
    private static final Set<String> SHUFFLED = Set.of("SET_OPERATION_NODE", "RECURSIVE_CTE_NODE");

    private final Map<String, JsonObject> named = new HashMap<>();

    private AskedOrder() {}

    /** Also true where there is nothing that could stand in another order, such as a list of values. */
    public static boolean in(String sql, Database database) throws SQLException {
        JsonArray statements = Tree.list(database.parse(sql), "statements");
        return statements.isEmpty()
                || new AskedOrder().orders(statements.get(0).getAsJsonObject().getAsJsonObject("node"));
    }

    private boolean orders(JsonObject node) {
        return orders(node, true, false);
    }

    /**
     * Looks at a query or a part of one.
     *
     * @param whole whether it is the query itself
     * @param limited whether a LIMIT further out makes its order decide which rows there are
     */
    private boolean orders(JsonObject node, boolean whole, boolean limited) {
        collect(node);
        boolean limits = limited || has(node, "LIMIT_MODIFIER") || has(node, "LIMIT_PERCENT_MODIFIER");
        if (has(node, "ORDER_MODIFIER")) {
            return whole || limits;
        }
        if (SHUFFLED.contains(Tree.text(node, "type")) || isGrouped(node)) {
            return false;
        }
        return !Tree.text(node, "type").equals("SELECT_NODE") || source(node.getAsJsonObject("from_table"), limits);
    }

    private static boolean has(JsonObject node, String modifier) {
        return Tree.list(node, "modifiers").asList().stream()
                .anyMatch(found -> Tree.text(found.getAsJsonObject(), "type").equals(modifier));
    }

    /** The rows that come out of groups, or without copies, have no order from before. */
    private static boolean isGrouped(JsonObject node) {
        return has(node, "DISTINCT_MODIFIER")
                || !Tree.list(node, "group_expressions").isEmpty();
    }

    private boolean source(JsonObject from, boolean limited) {
        return switch (Tree.text(from, "type")) {
            case "SUBQUERY" -> orders(from.getAsJsonObject("subquery").getAsJsonObject("node"), false, limited);
            case "BASE_TABLE" -> {
                JsonObject query = named.remove(Tree.text(from, "table_name").toLowerCase(Locale.ROOT));
                yield query != null && orders(query, false, limited);
            }
            case "JOIN" -> false;
            default -> true;
        };
    }

    private void collect(JsonObject node) {
        if (node.get("cte_map") instanceof JsonObject map) {
            for (JsonElement entry : Tree.list(map, "map")) {
                JsonObject value = entry.getAsJsonObject().getAsJsonObject("value");
                String name = Tree.text(entry.getAsJsonObject(), "key").toLowerCase(Locale.ROOT);
                if (value.get("query_node") instanceof JsonObject query) {
                    named.put(name, query);
                } else if (value.get("query") instanceof JsonObject query
                        && query.get("node") instanceof JsonObject inner) {
                    named.put(name, inner);
                }
            }
        }
    }
}
