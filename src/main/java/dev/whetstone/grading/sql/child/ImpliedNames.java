package dev.whetstone.grading.sql.child;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.whetstone.grading.sql.child.engine.Database;
import dev.whetstone.grading.sql.child.engine.Tree;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PostgreSQL's names of columns that are given none: the name of the function that makes them, as in {@code count}, or of the column that is cast. */
final class ImpliedNames {

    private static final Pattern UNKNOWN =
            Pattern.compile("(?:Referenced column|does not have a column named) \"([^\"]+)\"");

    private ImpliedNames() {}

    /** Whether a column that is not there may be one that has its name from a function. */
    static boolean mayBe(String column, String text) {
        return column.equals("case")
                || Pattern.compile("(?i)\\b" + Pattern.quote(column) + "(\\s*\\(|\\s*::|\\s+as\\b)")
                        .matcher(text)
                        .find();
    }

    /** The query with the name that an error misses; empty if no function has it. */
    static Optional<String> apply(String sql, String message, Database database) throws SQLException {
        Matcher unknown = UNKNOWN.matcher(message);
        if (!unknown.find() || !mayBe(unknown.group(1), sql)) {
            return Optional.empty();
        }
        String name = unknown.group(1).toLowerCase(Locale.ROOT);
        JsonObject tree = database.parse(sql);
        String before = tree.toString();
        Tree.rebuild(tree, node -> named(node, name));
        return tree.toString().equals(before) ? Optional.empty() : Optional.of(database.write(tree));
    }

    private static JsonObject named(JsonObject node, String name) {
        for (JsonElement element : Tree.list(node, "select_list")) {
            JsonObject item = element.getAsJsonObject();
            if (Tree.text(item, "alias").isEmpty()
                    && !item.has("column_names")
                    && implied(item).equals(name)) {
                item.addProperty("alias", name);
            }
        }
        return node;
    }

    private static String implied(JsonObject item) {
        if (Tree.text(item, "class").equals("CASE")) {
            return "case";
        }
        if (Tree.text(item, "type").equals("OPERATOR_COALESCE")) {
            return "coalesce";
        }
        if (!Tree.castType(item).isEmpty() && item.get("child") instanceof JsonObject child) {
            return implied(child);
        }
        JsonArray column = Tree.list(item, "column_names");
        if (!column.isEmpty()) {
            return column.get(column.size() - 1).getAsString().toLowerCase(Locale.ROOT);
        }
        String function = Tree.function(item);
        return function.equals("count_star") ? "count" : function;
    }
}
