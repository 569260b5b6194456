package dev.whetstone.grading.sql.child;

import com.google.gson.JsonObject;
import dev.whetstone.grading.sql.child.engine.Database;
import dev.whetstone.grading.sql.child.engine.Tree;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Liberties of other engines that this one names one by one in its errors: GROUP BY and ORDER BY may use the name of a
 * selected column that several tables have, a column that has a single value in each group needs no aggregate, TRUNC takes
 * dates, + joins texts, and a text of a day can be moved by a length of time.
 */
final class Repairs {

    private static final Pattern AMBIGUOUS = Pattern.compile("Ambiguous reference to column name \"([^\"]+)\"");
    private static final Pattern TRUNCATED_DATE = Pattern.compile("'trunc\\((DATE|TIMESTAMP)[^,]*\\)'");
    private static final Pattern TRUNCATED_TO_UNIT =
            Pattern.compile("'trunc\\((DATE|TIMESTAMP)[^,]*, (VARCHAR|STRING_LITERAL)\\)'");
    private static final Pattern ADDED_TEXT =
            Pattern.compile("\\+\\(VARCHAR, (?!INTERVAL)|\\+\\((?!INTERVAL)[A-Z_]+, VARCHAR\\)");
    private static final Pattern MOVED_TEXT = Pattern.compile("[-+]\\((VARCHAR, INTERVAL|INTERVAL, VARCHAR)\\)");

    private Repairs() {}

    /** The query without what the error complains of; empty if it complains of something else. */
    static Optional<String> apply(String sql, SQLException error, Database database) throws SQLException {
        String message = String.valueOf(error.getMessage());
        Matcher ambiguous = AMBIGUOUS.matcher(message);
        if (ambiguous.find()) {
            return rewrite(sql, database, node -> useSelected(node, ambiguous.group(1), message));
        }
        if (message.contains("Correlated IN/ANY/ALL with multiple columns")) {
            return RowsWithin.apply(sql, database);
        }
        if (TRUNCATED_DATE.matcher(message).find()) {
            return rewrite(sql, database, node -> rename(node, "trunc", "date_of"));
        }
        if (TRUNCATED_TO_UNIT.matcher(message).find()) {
            return rewrite(sql, database, node -> rename(node, "trunc", "trunc_date"));
        }
        if (message.contains("to UINT64")) {
            return TextNumbers.casts(sql, database);
        }
        Optional<String> stepped = stepped(sql, message, database);
        if (stepped.isPresent()) {
            return stepped;
        }
        if (MOVED_TEXT.matcher(message).find()) {
            return rewrite(sql, database, Repairs::moved);
        }
        if (ADDED_TEXT.matcher(message).find()) {
            return rewrite(sql, database, node -> rename(node, "+", "||"));
        }
        return GroupedColumns.apply(sql, message, database);
    }

    private static Optional<String> stepped(String sql, String message, Database database) throws SQLException {
        Optional<String> named = ImpliedNames.apply(sql, message, database);
        if (named.isPresent()) {
            return named;
        }
        Optional<String> moved = DaySteps.apply(sql, message, database);
        if (moved.isPresent()) {
            return moved;
        }
        Optional<String> reckoned = MomentDifferences.apply(sql, message, database);
        if (reckoned.isPresent()) {
            return reckoned;
        }
        Optional<String> joined = ListSteps.apply(sql, message, database);
        if (joined.isPresent()) {
            return joined;
        }
        Optional<String> mixed = MixedBranches.apply(sql, message, database);
        if (mixed.isPresent()) {
            return mixed;
        }
        Optional<String> compared = TextComparisons.apply(sql, message, database);
        return compared.isPresent() ? compared : TextNumbers.apply(sql, message, database);
    }

    static Optional<String> rewrite(String sql, Database database, UnaryOperator<JsonObject> rule) throws SQLException {
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

    /** MySQL's text of a day, a length of time later or earlier. */
    private static JsonObject moved(JsonObject node) {
        for (int i = 0; Tree.function(node).matches("[-+]") && i < Tree.arguments(node); i++) {
            JsonObject other = Tree.argument(node, Tree.arguments(node) - 1 - i);
            if (isLength(other) && !isLength(Tree.argument(node, i))) {
                Tree.argument(node, i, Tree.cast(Tree.argument(node, i), "TIMESTAMP"));
            }
        }
        return node;
    }

    private static boolean isLength(JsonObject node) {
        return Tree.function(node).matches("to_\\w+s") || Tree.castType(node).equals("INTERVAL");
    }

    /** The column as {@code t.*} selects it; nothing unless a single table is selected so that has it. */
    private static List<JsonObject> starred(JsonObject node, String name, String message) {
        List<String> tables = Tree.list(node, "select_list").asList().stream()
                .map(item -> Tree.text(item.getAsJsonObject(), "relation_name"))
                .filter(table -> !table.isEmpty() && message.contains("'" + table + "." + name + "'"))
                .toList();
        return tables.size() == 1 ? List.of(Tree.column(tables.get(0), name)) : List.of();
    }

    private static JsonObject useSelected(JsonObject node, String name, String message) {
        List<JsonObject> selected = new ArrayList<>();
        Tree.list(node, "select_list").forEach(item -> {
            if (GroupedColumns.isColumn(item.getAsJsonObject(), name)
                    && Tree.list(item.getAsJsonObject(), "column_names").size() > 1) {
                selected.add(item.getAsJsonObject());
            }
        });
        if (selected.isEmpty()) {
            selected.addAll(starred(node, name, message));
        }
        if (selected.size() == 1) {
            JsonObject column = selected.get(0).deepCopy();
            column.remove("alias");
            UnaryOperator<JsonObject> use = part -> GroupedColumns.isColumn(part, name)
                            && Tree.list(part, "column_names").size() == 1
                    ? column.deepCopy()
                    : part;
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
}
