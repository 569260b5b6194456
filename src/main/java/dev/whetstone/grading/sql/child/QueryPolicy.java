package dev.whetstone.grading.sql.child;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a member's query may be made of, decided on the engine's own parse of it: kinds of nodes and table functions that
 * are not listed are refused, and so is every table that is neither the question's nor the query's own.
 */
final class QueryPolicy {

    private static final Set<String> NODES =
            Set.of("SELECT_NODE", "SET_OPERATION_NODE", "RECURSIVE_CTE_NODE", "CTE_NODE");
    private static final Set<String> SOURCES =
            Set.of("BASE_TABLE", "SUBQUERY", "JOIN", "TABLE_FUNCTION", "EMPTY", "EXPRESSION_LIST", "PIVOT");
    private static final Set<String> TABLE_FUNCTIONS =
            Set.of("range", "generate_series", "unnest", "values", "json_each", "json_tree", "regexp_split_to_table");
    private static final Set<String> SECRETIVE = Set.of(
            "getenv",
            "current_setting",
            "getvariable",
            "sleep_ms",
            "write_log",
            "setval",
            "nextval",
            "currval",
            "setseed",
            "query",
            "query_table",
            "glob",
            "version",
            "txid_current",
            "json_serialize_sql",
            "json_deserialize_sql",
            "json_serialize_plan",
            "json_execute_serialized_sql",
            "get_block_size",
            "parse_duckdb_log_message",
            "current_query",
            "which_secret");
    private static final Set<String> SECRETIVE_FAMILIES =
            Set.of("pg_", "duckdb_", "pragma_", "read_", "__internal", "inet_", "whetstone_", "current_connection");
    private static final Set<String> SCHEMAS = Set.of("", "main");

    private final Set<String> tables;

    /** @param tables the question's own */
    QueryPolicy(Set<String> tables) {
        this.tables = tables;
    }

    /** Why a parsed statement is not run; empty if it may be. */
    Optional<String> objection(JsonObject statement) {
        Deque<Part> open = new ArrayDeque<>(List.of(new Part(statement, Set.of())));
        while (!open.isEmpty()) {
            Part part = open.pop();
            if (part.element() instanceof JsonObject object) {
                Optional<String> objection = look(object, part.named());
                if (objection.isPresent()) {
                    return objection;
                }
            }
            part.parts().forEach(open::push);
        }
        return Optional.empty();
    }

    /**
     * A part of the parse with the names that common table expressions give to tables there: each holds in those that
     * follow it and in the query below its WITH, and within itself only where it is recursive, below its UNION.
     */
    private record Part(JsonElement element, Set<String> named) {

        List<Part> parts() {
            List<Part> parts = new ArrayList<>();
            Part rest = this;
            if (element instanceof JsonObject object
                    && object.get("cte_map") instanceof JsonObject map
                    && map.get("map") instanceof JsonArray entries) {
                for (JsonElement entry : entries) {
                    parts.add(new Part(entry.getAsJsonObject().get("value"), rest.named));
                    rest = rest.with(lower(entry.getAsJsonObject(), "key"));
                }
            }
            for (Map.Entry<String, JsonElement> child : children(element)) {
                boolean recursion = child.getKey().equals("right") && isRecursive();
                if (!child.getKey().equals("cte_map")) {
                    Set<String> names = recursion ? rest.with(name()).named : rest.named;
                    parts.add(new Part(child.getValue(), names));
                }
            }
            return parts;
        }

        private boolean isRecursive() {
            return element instanceof JsonObject object && text(object, "type").equals("RECURSIVE_CTE_NODE");
        }

        private String name() {
            return lower(element.getAsJsonObject(), "cte_name");
        }

        private Part with(String name) {
            Set<String> more = new HashSet<>(named);
            more.add(name);
            return new Part(element, more);
        }
    }

    private static Iterable<Map.Entry<String, JsonElement>> children(JsonElement element) {
        if (element instanceof JsonObject object) {
            return object.entrySet();
        }
        return element instanceof JsonArray array
                ? array.asList().stream().map(child -> Map.entry("", child)).toList()
                : Set.of();
    }

    private Optional<String> look(JsonObject object, Set<String> named) {
        String type = text(object, "type");
        if (type.endsWith("_NODE") && !NODES.contains(type)) {
            return Optional.of(
                    "Only a query is run: nothing may be inserted, updated or deleted, not even inside a WITH.");
        }
        if (object.has("sample") && !object.has("select_list") && !SOURCES.contains(type)) {
            return Optional.of("Only a query is run: DESCRIBE, SHOW and SUMMARIZE are not answers.");
        }
        if (type.equals("TABLE_FUNCTION")) {
            String function = lower(object.getAsJsonObject("function"), "function_name");
            if (!TABLE_FUNCTIONS.contains(function)) {
                return Optional.of("The table function `" + function + "` is not available here.");
            }
        }
        if (type.equals("BASE_TABLE")) {
            return table(object, named);
        }
        return object.has("function_name") ? function(lower(object, "function_name")) : Optional.empty();
    }

    private Optional<String> table(JsonObject object, Set<String> named) {
        String name = lower(object, "table_name");
        boolean plain = lower(object, "catalog_name").isEmpty() && SCHEMAS.contains(lower(object, "schema_name"));
        if (plain && (tables.contains(name) || named.contains(name) || name.equals("dual"))) {
            return Optional.empty();
        }
        return Optional.of("There is no table `" + text(object, "table_name") + "` here; the question's tables are "
                + String.join(", ", tables) + ".");
    }

    private static Optional<String> function(String name) {
        boolean refused =
                SECRETIVE.contains(name) || SECRETIVE_FAMILIES.stream().anyMatch(name::startsWith);
        return refused && !name.equals("pg_typeof")
                ? Optional.of("The function `" + name + "` is not available here.")
                : Optional.empty();
    }

    private static String lower(JsonObject object, String key) {
        return text(object, key).toLowerCase(Locale.ROOT);
    }

    private static String text(JsonObject object, String key) {
        JsonElement value = object.get(key);
        return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
    }
}
