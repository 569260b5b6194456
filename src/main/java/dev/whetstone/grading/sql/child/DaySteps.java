package dev.whetstone.grading.sql.child;

import com.google.gson.JsonObject;
import dev.whetstone.grading.sql.child.engine.Database;
import dev.whetstone.grading.sql.child.engine.Tree;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number of days added to a date or taken from it, where the engine takes only small whole numbers for a date and none for a point
 * in time: a row's number, a count, or Oracle's {@code moment - 7}.
 */
final class DaySteps {

    private static final Pattern STEP = Pattern.compile("'([-+])\\((DATE|TIMESTAMP), ([A-Z_]+)[^']*\\)'");
    private static final Set<String> WHOLE = Set.of("BIGINT", "HUGEINT", "UBIGINT", "UINTEGER");
    private static final Set<String> NUMBERS =
            Set.of("BIGINT", "HUGEINT", "INTEGER", "INTEGER_LITERAL", "SMALLINT", "TINYINT", "DECIMAL", "DOUBLE");

    private DaySteps() {}

    /** The query with such a step as the engine takes it; empty if the error complains of something else. */
    static Optional<String> apply(String sql, String message, Database database) throws SQLException {
        Matcher step = STEP.matcher(message);
        if (!step.find()) {
            return Optional.empty();
        }
        boolean day = step.group(2).equals("DATE");
        if (!(day ? WHOLE : NUMBERS).contains(step.group(3))) {
            return Optional.empty();
        }
        int place = TextNumbers.place(sql, message);
        JsonObject tree = database.parse(sql);
        String before = tree.toString();
        Tree.rebuild(tree, node -> isStep(node, step.group(1), place) ? stepped(node, day) : node);
        return tree.toString().equals(before) ? Optional.empty() : Optional.of(database.write(tree));
    }

    /** The step that the error marks; where it marks none, each that a window counts, which is a whole number anyway. */
    private static boolean isStep(JsonObject node, String sign, int place) {
        if (!Tree.function(node).equals(sign) || Tree.arguments(node) != 2) {
            return false;
        }
        return place < 0
                ? Tree.text(Tree.argument(node, 1), "class").equals("WINDOW")
                : node.get("query_location").getAsInt() == place;
    }

    private static JsonObject stepped(JsonObject node, boolean day) {
        JsonObject days = Tree.argument(node, 1);
        Tree.argument(node, 1, day ? Tree.cast(days, "INTEGER") : Tree.call("long_of_days", days));
        return node;
    }
}
