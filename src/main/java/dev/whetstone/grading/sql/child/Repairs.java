package dev.whetstone.grading.sql.child;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.whetstone.grading.sql.child.engine.Database;
import dev.whetstone.grading.sql.child.engine.Tree;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Liberties of other engines that this one names one by one in its errors: GROUP BY and ORDER BY may use the name of a
 * selected column that several tables have, a column that has a single value in each group needs no aggregate, TRUNC takes
 * dates, and + joins texts.
 */
final class Repairs {

    private static final Pattern AMBIGUOUS = Pattern.compile("Ambiguous reference to column name \"([^\"]+)\"");
    private static final Pattern UNGROUPED = Pattern.compile("column \"([^\"]+)\" must appear in the GROUP BY clause");
    private static final Pattern TRUNCATED_DATE = Pattern.compile("'trunc\\((DATE|TIMESTAMP)[^,]*\\)'");
    private static final Pattern TRUNCATED_TO_UNIT =
            Pattern.compile("'trunc\\((DATE|TIMESTAMP)[^,]*, (VARCHAR|STRING_LITERAL)\\)'");
    private static final Pattern ADDED_TEXT = Pattern.compile("\\+\\(VARCHAR, |\\+\\([A-Z_]+, VARCHAR\\)");
    private static final Set<String> AGGREGATES = Set.of(
            "count",
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

    private Repairs() {}

    /** The query without what the error complains of; empty if it complains of something else. */
    static Optional<String> apply(String sql, SQLException error, Database database) throws SQLException {
        String message = String.valueOf(error.getMessage());
        Matcher ambiguous = AMBIGUOUS.matcher(message);
        if (ambiguous.find()) {
            return rewrite(sql, database, node -> useSelected(node, ambiguous.group(1)));
        }
        if (TRUNCATED_DATE.matcher(message).find()) {
            return rewrite(sql, database, node -> rename(node, "trunc", "date_of"));
        }
        if (TRUNCATED_TO_UNIT.matcher(message).find()) {
            return rewrite(sql, database, node -> rename(node, "trunc", "trunc_date"));
        }
        Optional<String> named = ImpliedNames.apply(sql, message, database);
        if (named.isPresent()) {
            return named;
        }
        Optional<String> stepped = stepped(sql, message, database);
        if (stepped.isPresent()) {
            return stepped;
        }
        if (ADDED_TEXT.matcher(message).find()) {
            return rewrite(sql, database, node -> rename(node, "+", "||"));
        }
        Matcher ungrouped = UNGROUPED.matcher(message);
        if (!ungrouped.find()) {
            return Optional.empty();
        }
        Optional<String> wrapped = rewrite(sql, database, node -> wrapUngrouped(node, ungrouped.group(1), false));
        return wrapped.isPresent()
                ? wrapped
                : rewrite(sql, database, node -> wrapUngrouped(node, ungrouped.group(1), true));
    }

    private static Optional<String> stepped(String sql, String message, Database database) throws SQLException {
        Optional<String> moved = DaySteps.apply(sql, message, database);
        if (moved.isPresent()) {
            return moved;
        }
        Optional<String> reckoned = MomentDifferences.apply(sql, message, database);
        if (reckoned.isPresent()) {
            return reckoned;
        }
        Optional<String> joined = ListSteps.apply(sql, message, database);
        return joined.isPresent() ? joined : TextNumbers.apply(sql, message, database);
    }

    private static Optional<String> rewrite(String sql, Database database, UnaryOperator<JsonObject> rule)
            throws SQLException {
        JsonObject tree = database.parse(sql);
        String before = tree.toString();
        Tree.rebuild(tree, rule);
        return tree.toString().equals(before) ? Optional.empty() : Optional.of(database.write(tree));
    }

    private static JsonObject rename(JsonObject node, String function, String other) {
        boolean numbers = Tree.list(node, "arguments").asList().stream()
                .anyMatch(argument ->
                        Tree.isLiteral(argument.getAsJsonObject().getAsJsonObject("expression"), "INTEGER"));
        if (Tree.function(node).equals(function) && !numbers) {
            Tree.rename(node, other);
        }
        return node;
    }

    private static JsonObject useSelected(JsonObject node, String name) {
        List<JsonObject> selected = new ArrayList<>();
        Tree.list(node, "select_list").forEach(item -> {
            if (isColumn(item.getAsJsonObject(), name)
                    && Tree.list(item.getAsJsonObject(), "column_names").size() > 1) {
                selected.add(item.getAsJsonObject());
            }
        });
        if (selected.size() == 1) {
            JsonObject column = selected.get(0).deepCopy();
            column.remove("alias");
            UnaryOperator<JsonObject> use = part ->
                    isColumn(part, name) && Tree.list(part, "column_names").size() == 1 ? column.deepCopy() : part;
            for (String clause : List.of("group_expressions", "having", "modifiers")) {
                if (node.has(clause)) {
                    node.add(clause, Tree.rebuild(node.get(clause), use));
                }
            }
            Tree.rebuild(node.get("select_list"), part -> part.has("partitions") ? inWindow(part, use) : part);
        }
        return node;
    }

    private static JsonObject inWindow(JsonObject window, UnaryOperator<JsonObject> use) {
        for (String clause : List.of("partitions", "orders")) {
            if (window.has(clause)) {
                window.add(clause, Tree.rebuild(window.get(clause), use));
            }
        }
        return window;
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
            if (Tree.text(item, "class").equals("STAR") && !Tree.text(item, "columns").equals("true")) {
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
                        || Tree.list(node, "select_list").asList().stream().anyMatch(Repairs::isAggregated));
    }

    private static boolean isAggregated(JsonElement element) {
        if (element instanceof JsonArray array) {
            return array.asList().stream().anyMatch(Repairs::isAggregated);
        }
        return element instanceof JsonObject object
                && !object.has("subquery")
                && ((Tree.text(object, "class").equals("FUNCTION") && AGGREGATES.contains(Tree.function(object)))
                        || object.asMap().values().stream().anyMatch(Repairs::isAggregated));
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
                || AGGREGATES.contains(Tree.function(object))
                || object.has("subquery")) {
            return element;
        }
        if (isColumn(object, name)) {
            JsonObject bare = object.deepCopy();
            bare.remove("alias");
            JsonObject only = Tree.call("the_only", bare);
            only.addProperty("alias", Tree.text(object, "alias"));
            return only;
        }
        for (String key : List.copyOf(object.keySet())) {
            object.add(key, wrap(object.get(key), name));
        }
        return object;
    }

    private static boolean isColumn(JsonObject node, String name) {
        JsonArray names = Tree.list(node, "column_names");
        return !names.isEmpty() && names.get(names.size() - 1).getAsString().equalsIgnoreCase(name);
    }
}
