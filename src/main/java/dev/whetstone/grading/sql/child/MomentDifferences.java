package dev.whetstone.grading.sql.child;

import com.google.gson.JsonObject;
import dev.whetstone.grading.sql.child.engine.Database;
import dev.whetstone.grading.sql.child.engine.Tree;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Oracle's difference of two points in time, which is a number of days, wherever the engine's error shows that one is reckoned with;
 * PostgreSQL's sum of such differences where its parts are asked for.
 */
final class MomentDifferences {

    private static final Pattern RECKONED = Pattern.compile(
            "Cannot compare values of type INTERVAL and type (U?(TINY|SMALL|BIG|HUGE)?INT|INTEGER|DECIMAL|DOUBLE|FLOAT)"
                    + "|'(round|abs|floor|ceil|ceiling|trunc|avg|sum|[-+*/])\\((INTERVAL|[A-Z_]+, INTERVAL)");

    /** A part of a length of time. */
    private static final Pattern PART_OF_LENGTH = Pattern.compile(
            "\\bjustify_\\w+|\\b(extract|date_part)\\s*\\(\\s*'?(epoch|days?|hours?|minutes?|seconds?)\\b|[<>=]\\s*interval\\b|::\\s*interval\\b",
            Pattern.CASE_INSENSITIVE);

    private MomentDifferences() {}

    /** The query with such differences as numbers; empty if the error complains of something else. */
    static Optional<String> apply(String sql, String message, Database database) throws SQLException {
        if (!RECKONED.matcher(message).find()) {
            return Optional.empty();
        }
        JsonObject tree = database.parse(sql);
        String before = tree.toString();
        boolean lengths = message.contains("'sum(INTERVAL)")
                && PART_OF_LENGTH.matcher(sql).find();
        Tree.rebuild(tree, lengths ? MomentDifferences::sum : Tree::difference);
        return tree.toString().equals(before) ? Optional.empty() : Optional.of(database.write(tree));
    }

    private static JsonObject sum(JsonObject node) {
        if (Tree.function(node).equals("sum") && !node.has("partitions")) {
            Tree.rename(node, "interval_sum");
        }
        return node;
    }
}
