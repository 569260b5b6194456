package dev.whetstone.grading.sql.child;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.whetstone.grading.sql.child.engine.Database;
import dev.whetstone.grading.sql.child.engine.Tree;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Columns that are neither grouped nor aggregated, which other engines take; here they must have one value in each group. */
final class GroupedColumns {

    private static final Pattern UNGROUPED = Pattern.compile("column \"([^\"]+)\" must appear in the GROUP BY clause");
    private static final Set<String> AGGREGATES = Set.of(
            "count",
            "count_star",
            "sum",
            "avg",
            "min",
            "max",
            "any_value",
            "first",
            "last",
            "list",
            "array_agg",
            "string_agg",
            "group_concat",
            "listagg",
            "median",
            "mode",
            "stddev",
            "variance",
            "bool_and",
            "bool_or",
            "arg_max",
            "arg_min",
            "the_only",
            "quantile_cont",
            "stddev_pop",
            "stddev_samp",
            "var_pop",
            "var_samp",
            "every",
            "count_if");

    private GroupedColumns() {}

    /** The query with the column that an error names taken for the only value of its group; empty if it is about something else. */
    static Optional<String> apply(String sql, String message, Database database) throws SQLException {
        Matcher ungrouped = UNGROUPED.matcher(message);
        if (!ungrouped.find()) {
            return Optional.empty();
        }
        String name = ungrouped.group(1);
        Optional<String> wrapped = Repairs.rewrite(sql, database, node -> wrapUngrouped(node, name, false));
        return wrapped.isPresent() ? wrapped : Repairs.rewrite(sql, database, node -> wrapUngrouped(node, name, true));
    }

    /** @param namesake whether a column of that name may be grouped by, of another table */
    private static JsonObject wrapUngrouped(JsonObject node, String name, boolean namesake) {
        if (node.has("select_list") && groups(node, name, namesake)) {
            for (String clause : List.of("select_list", "having", "modifiers")) {
                if (node.has(clause)) {
                    node.add(clause, wrap(node.get(clause), name));
                }
            }
            Tree.list(node, "select_list").forEach(item -> keepName(item.getAsJsonObject(), name));
            wrapStars(Tree.list(node, "select_list"));
        }
        return node;
    }

    /** All columns beside an aggregate: each that is used must have one value in each group. */
    private static void wrapStars(JsonArray list) {
        for (int i = 0; i < list.size(); i++) {
            JsonObject item = list.get(i).getAsJsonObject();
            if (Tree.text(item, "class").equals("STAR")
                    && !Tree.text(item, "columns").equals("true")) {
                item.addProperty("columns", true);
                list.set(i, Tree.call("the_only", item));
            }
        }
    }

    /** Whether a query has groups, of something else than the column. */
    private static boolean groups(JsonObject node, String name, boolean namesake) {
        List<JsonElement> keys = Tree.list(node, "group_expressions").asList();
        return (namesake || keys.stream().noneMatch(key -> isColumn(key.getAsJsonObject(), name)))
                && (!keys.isEmpty()
                        || Tree.list(node, "select_list").asList().stream().anyMatch(GroupedColumns::isAggregated));
    }

    private static boolean isAggregated(JsonElement element) {
        if (element instanceof JsonArray array) {
            return array.asList().stream().anyMatch(GroupedColumns::isAggregated);
        }
        return element instanceof JsonObject object
                && !object.has("subquery")
                && ((Tree.text(object, "class").equals("FUNCTION") && AGGREGATES.contains(Tree.function(object)))
                        || object.asMap().values().stream().anyMatch(GroupedColumns::isAggregated));
    }

    private static void keepName(JsonObject item, String name) {
        if (Tree.function(item).equals("the_only") && Tree.text(item, "alias").isEmpty()) {
            item.addProperty("alias", name);
        }
    }

    private static JsonElement wrap(JsonElement element, String name) {
        if (element instanceof JsonArray array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, wrap(array.get(i), name));
            }
            return array;
        }
        if (!(element instanceof JsonObject object)
                || (AGGREGATES.contains(Tree.function(object)) && !object.has("partitions"))
                || object.has("subquery")) {
            return element;
        }
        boolean call = Tree.text(object, "class").equals("FUNCTION")
                && !isAggregated(object)
                && mentions(Tree.list(object, "arguments"), name);
        if (isColumn(object, name) || (call && isMadeOf(object, name))) {
            JsonObject bare = object.deepCopy();
            bare.remove("alias");
            JsonObject only = Tree.call("the_only", bare);
            only.addProperty("alias", Tree.text(object, "alias"));
            return only;
        }
        for (String key : List.copyOf(object.keySet())) {
            object.add(key, wrap(object.get(key), name));
        }
        return isCountOverGroups(object) ? Tree.rebuild(object, GroupedColumns::ofAny) : object;
    }

    /** Such a count does not depend on which of a group's values it sees. */
    private static boolean isCountOverGroups(JsonObject node) {
        return node.has("partitions") && Tree.text(node, "function_name").equalsIgnoreCase("count");
    }

    private static JsonObject ofAny(JsonObject node) {
        if (Tree.function(node).equals("the_only")) {
            Tree.rename(node, "any_value");
        }
        return node;
    }

    private static boolean mentions(JsonElement element, String name) {
        if (element instanceof JsonArray array) {
            return array.asList().stream().anyMatch(part -> mentions(part, name));
        }
        return element instanceof JsonObject object
                && (isColumn(object, name) || object.asMap().values().stream().anyMatch(part -> mentions(part, name)));
    }

    /** Whether an expression has no column but one, so that it may have one value where the column has several. */
    private static boolean isMadeOf(JsonElement element, String name) {
        if (element instanceof JsonArray array) {
            return array.asList().stream().allMatch(part -> isMadeOf(part, name));
        }
        if (!(element instanceof JsonObject object)) {
            return true;
        }
        boolean other = object.has("column_names") && !isColumn(object, name);
        return !other
                && !object.has("partitions")
                && !object.has("subquery")
                && object.asMap().values().stream().allMatch(part -> isMadeOf(part, name));
    }

    static boolean isColumn(JsonObject node, String name) {
        JsonArray names = Tree.list(node, "column_names");
        return !names.isEmpty() && names.get(names.size() - 1).getAsString().equalsIgnoreCase(name);
    }
}
