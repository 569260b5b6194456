package dev.whetstone.grading.sql.child;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.whetstone.grading.sql.child.dialect.words.ForeignNames;
import dev.whetstone.grading.sql.child.engine.Database;
import dev.whetstone.grading.sql.child.engine.Tree;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Choices that are text here and a number or a date there, such as {@code COALESCE(manager_id, 'none')} and the branches of a
 * CASE, all of which MySQL and SQLite give as text.
 */
final class MixedBranches {

    private static final String MIXED = "(?s).*Cannot mix values of type .*VARCHAR.* in CASE expression.*";
    private static final String UNLIKE =
            "(?s).*(Could not convert string ['\"].*['\"] to |invalid (date|timestamp) field format: ).*";
    private static final Set<String> CHOICES = Set.of("if", "iif", "iff");

    private MixedBranches() {}

    /** The query with such choices as text; empty if the error complains of something else. */
    static Optional<String> apply(String sql, String message, Database database) throws SQLException {
        if (message.matches(UNLIKE)) {
            return all(sql, database);
        }
        int place = message.matches(MIXED) ? TextNumbers.place(sql, message) : -1;
        return place < 0
                ? Optional.empty()
                : Repairs.rewrite(
                        sql,
                        database,
                        node -> node.has("case_checks")
                                        && node.get("query_location").getAsInt() == place
                                ? cast(node)
                                : node);
    }

    /** The query with every choice as text that has a text written out which is neither a number nor a date. */
    static Optional<String> all(String sql, Database database) throws SQLException {
        return Repairs.rewrite(sql, database, MixedBranches::asText);
    }

    private static JsonObject asText(JsonObject node) {
        String function = Tree.function(node);
        if (node.has("case_checks")) {
            boolean text = isText(node.get("else_expr"))
                    || Tree.list(node, "case_checks").asList().stream()
                            .anyMatch(check -> isText(check.getAsJsonObject().get("then_expr")));
            return text ? cast(node) : node;
        }
        if (Tree.text(node, "type").equals("OPERATOR_COALESCE")) {
            JsonArray values = Tree.list(node, "children");
            boolean text = values.asList().stream().anyMatch(MixedBranches::isText);
            for (int i = 0; text && i < values.size(); i++) {
                values.set(i, Tree.cast(values.get(i).getAsJsonObject(), "VARCHAR"));
            }
            return node;
        }
        boolean condition = CHOICES.contains(function);
        return condition || ForeignNames.FALLBACKS.contains(function) ? called(node, condition ? 1 : 0) : node;
    }

    private static JsonObject called(JsonObject call, int first) {
        boolean text = IntStream.range(first, Tree.arguments(call)).anyMatch(i -> isText(Tree.argument(call, i)));
        for (int i = first; text && i < Tree.arguments(call); i++) {
            Tree.argument(call, i, Tree.cast(Tree.argument(call, i), "VARCHAR"));
        }
        return call;
    }

    private static boolean isText(JsonElement node) {
        return Tree.isLiteral(node.getAsJsonObject(), "STRING")
                && !Tree.literal(node.getAsJsonObject()).matches("\\s*[-+]?[\\d.]+\\s*|\\d{4}-\\d\\d.*");
    }

    private static JsonObject cast(JsonObject choice) {
        for (JsonElement check : Tree.list(choice, "case_checks")) {
            cast(check.getAsJsonObject(), "then_expr");
        }
        cast(choice, "else_expr");
        return choice;
    }

    private static void cast(JsonObject holder, String branch) {
        holder.add(branch, Tree.cast(holder.getAsJsonObject(branch), "VARCHAR"));
    }
}
