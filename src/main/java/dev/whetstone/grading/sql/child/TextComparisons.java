package dev.whetstone.grading.sql.child;

import com.google.gson.JsonObject;
import dev.whetstone.grading.sql.child.engine.Database;
import dev.whetstone.grading.sql.child.engine.Tree;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text compared with a number or a date, which MySQL, SQL Server and Oracle read as one; at the very place the engine's error
 * names.
 */
final class TextComparisons {

    private static final Pattern COMPARED =
            Pattern.compile("Cannot (?:compare|mix) values of type (\\w+)\\S* and (?:type )?(\\w+)");
    private static final String NUMBER = "U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|DECIMAL|DOUBLE|FLOAT|INTEGER_LITERAL";

    private TextComparisons() {}

    /** The query with the text as a number; empty if the error complains of something else. */
    static Optional<String> apply(String sql, String message, Database database) throws SQLException {
        Matcher compared = COMPARED.matcher(message);
        int place = TextNumbers.place(sql, message);
        if (!compared.find() || place < 0) {
            return Optional.empty();
        }
        boolean textFirst = compared.group(1).equals("VARCHAR");
        String other = compared.group(textFirst ? 2 : 1);
        String read = other.matches(NUMBER) ? "leading_number" : "any_moment";
        boolean mixed = other.matches(NUMBER + "|DATE|TIMESTAMP")
                && (textFirst || compared.group(2).equals("VARCHAR"));
        List<String> sides = textFirst ? List.of("left", "input") : List.of("right", "lower", "upper");
        return mixed
                ? Repairs.rewrite(sql, database, node -> isAt(node, place) ? read(node, sides, read) : node)
                : Optional.empty();
    }

    private static boolean isAt(JsonObject node, int place) {
        boolean comparison = Tree.text(node, "class").matches("COMPARISON|BETWEEN");
        return comparison && node.get("query_location").getAsInt() == place;
    }

    private static JsonObject read(JsonObject node, List<String> sides, String function) {
        for (String side : sides) {
            if (node.get(side) instanceof JsonObject text) {
                node.add(side, Tree.call(function, text));
            }
        }
        return node;
    }
}
