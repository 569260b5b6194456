package dev.whetstone.grading.sql.child;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
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

    /** MySQL's and PostgreSQL's names of the columns of VALUES. */
    private static final Pattern NUMBERED = Pattern.compile("(?i)column(_?)(\\d{1,3})");

    private ImpliedNames() {}

    /** Whether a column that is not there may be one that has its name from a function. */
    static boolean mayBe(String column, String text) {
        return column.equals("case")
                || NUMBERED.matcher(column).matches()
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
        Matcher numbered = NUMBERED.matcher(name);
        if (numbered.matches()) {
            int first = numbered.group(1).isEmpty() ? 1 : 0;
            String own = "col" + (Integer.parseInt(numbered.group(2)) - first);
            Tree.rebuild(tree, node -> numbered(node, name, own));
        } else {
            Tree.rebuild(tree, node -> named(node, name));
        }
        return tree.toString().equals(before) ? Optional.empty() : Optional.of(database.write(tree));
    }

    private static JsonObject numbered(JsonObject node, String name, String own) {
        JsonArray column = Tree.list(node, "column_names");
        int last = column.size() - 1;
        if (last >= 0 && column.get(last).getAsString().equalsIgnoreCase(name)) {
            column.set(last, new JsonPrimitive(own));
        }
        return node;
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
