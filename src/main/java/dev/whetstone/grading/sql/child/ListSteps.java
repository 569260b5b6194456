package dev.whetstone.grading.sql.child;

import com.google.gson.JsonObject;
import dev.whetstone.grading.sql.child.engine.Database;
import dev.whetstone.grading.sql.child.engine.Tree;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Operators and places that other engines take in more types than this one, where its error names them: PostgreSQL's
 * {@code list || element}, MySQL's and SQL Server's {@code a ^ b} of bits, and a place in a text that is no whole number by its type.
 */
final class ListSteps {

    private static final Pattern JOINED =
            Pattern.compile("Cannot concatenate types \\S+?(\\[\\])? and \\S+?(\\[\\])?(\\s|$)");
    private static final Pattern BITS = Pattern.compile("'(chr|ascii|&|\\||~|xor|bit_count)\\([^']*DOUBLE[^']*\\)'");
    private static final Pattern PLACE = Pattern.compile(
            "'(substr|substring|left|right|repeat|lpad|rpad|chr|array_extract)\\([^']*(DOUBLE|DECIMAL|HUGEINT|BIGINT)[^']*\\)'");

    private ListSteps() {}

    /** The query as the engine takes it; empty if the error complains of something else. */
    static Optional<String> apply(String sql, String message, Database database) throws SQLException {
        Matcher joined = JOINED.matcher(message);
        if (joined.find()) {
            boolean after = joined.group(1) != null;
            int place = TextNumbers.place(sql, message);
            return rewritten(sql, database, node -> isAt(node, place) ? appended(node, after) : node);
        }
        if (BITS.matcher(message).find() && sql.contains("^")) {
            return rewritten(sql, database, ListSteps::bits);
        }
        Matcher place = PLACE.matcher(message);
        return place.find() ? rewritten(sql, database, node -> whole(node, place.group(1))) : Optional.empty();
    }

    private static Optional<String> rewritten(String sql, Database database, UnaryOperator<JsonObject> rule)
            throws SQLException {
        JsonObject tree = database.parse(sql);
        String before = tree.toString();
        Tree.rebuild(tree, rule);
        return tree.toString().equals(before) ? Optional.empty() : Optional.of(database.write(tree));
    }

    private static boolean isAt(JsonObject node, int place) {
        return Tree.function(node).equals("||")
                && (place < 0
                        || Stream.of(node, Tree.argument(node, 0), Tree.argument(node, 1))
                                .anyMatch(part -> part.get("query_location").getAsLong() == place));
    }

    private static JsonObject appended(JsonObject node, boolean after) {
        Tree.rename(node, after ? "list_append" : "list_prepend");
        node.addProperty("is_operator", false);
        return node;
    }

    private static JsonObject bits(JsonObject node) {
        if (Tree.function(node).equals("^")) {
            Tree.rename(node, "xor");
            node.addProperty("is_operator", false);
        }
        return node;
    }

    private static JsonObject whole(JsonObject node, String function) {
        int from = function.equals("chr") ? 0 : 1;
        for (int i = from; Tree.function(node).equals(function) && i < Tree.arguments(node); i++) {
            JsonObject argument = Tree.argument(node, i);
            boolean literal = argument.has("literal");
            Tree.argument(
                    node,
                    i,
                    literal ? argument : Tree.cast(argument, function.matches("[lr]pad|chr") ? "INTEGER" : "BIGINT"));
        }
        return node;
    }
}
