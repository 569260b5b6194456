package dev.whetstone.grading.sql.child;

import com.google.gson.JsonObject;
import dev.whetstone.grading.sql.child.engine.Database;
import dev.whetstone.grading.sql.child.engine.Tree;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text in arithmetic, which MySQL, SQLite and Oracle read as the number it begins with; at the very place the engine's error names.
 * Two texts joined by + stay texts.
 */
final class TextNumbers {

    private static final Pattern CALL =
            Pattern.compile("['\"]([-+*/%]|//|sum|avg|round|abs|median|floor|ceil)\\(([A-Z_0-9(), ]+)\\)['\"]");
    private static final Pattern PLACE = Pattern.compile("LINE (\\d+): (.*)\n( *)\\^");
    private static final String TEXT = "VARCHAR|STRING_LITERAL|JSON";
    private static final String NUMBER = "U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|DECIMAL.*|DOUBLE|FLOAT|INTEGER_LITERAL";

    private TextNumbers() {}

    /** The query with the text as a number; empty if the error complains of something else. */
    static Optional<String> apply(String sql, String message, Database database) throws SQLException {
        Matcher call = CALL.matcher(message);
        int place = place(sql, message);
        if (!call.find() || place < 0) {
            return Optional.empty();
        }
        List<String> types = List.of(call.group(2).split(", "));
        boolean arithmetic = types.stream().allMatch(type -> type.matches(TEXT + "|" + NUMBER));
        boolean joined = call.group(1).equals("+") && types.stream().allMatch(type -> type.matches(TEXT));
        if (!arithmetic || joined) {
            return Optional.empty();
        }
        JsonObject tree = database.parse(sql);
        String before = tree.toString();
        Predicate<JsonObject> meant = node -> Tree.function(node).equals(call.group(1))
                && node.get("query_location").getAsInt() == place
                && Tree.arguments(node) == types.size();
        Tree.rebuild(tree, node -> meant.test(node) ? counted(node, types) : node);
        return tree.toString().equals(before) ? Optional.empty() : Optional.of(database.write(tree));
    }

    /** MySQL's casts to a number without a sign, which no other engine has, of the number that a text begins with. */
    static Optional<String> casts(String sql, Database database) throws SQLException {
        return Repairs.rewrite(sql, database, node -> Tree.castType(node).equals("UBIGINT") ? begun(node) : node);
    }

    private static JsonObject begun(JsonObject cast) {
        JsonObject number = Tree.call("leading_number", cast.getAsJsonObject("child"));
        return Tree.cast(Tree.call("trunc", number), "BIGINT");
    }

    private static JsonObject counted(JsonObject call, List<String> types) {
        for (int i = 0; i < types.size(); i++) {
            if (types.get(i).matches(TEXT)) {
                Tree.argument(call, i, Tree.call("leading_number", Tree.argument(call, i)));
            }
        }
        return call;
    }

    /** The byte of the query that the engine's mark stands under, or -1. */
    static int place(String sql, String message) {
        Matcher mark = PLACE.matcher(message);
        if (!mark.find()) {
            return -1;
        }
        String shown = mark.group(2);
        String start = "LINE " + mark.group(1) + ": ";
        boolean cut = shown.startsWith("...");
        String part = shown.substring(cut ? 3 : 0).replaceFirst("\\.\\.\\.$", "");
        int line = 0;
        for (int i = 1; i < Integer.parseInt(mark.group(1)); i++) {
            line = sql.indexOf('\n', line) + 1;
        }
        int at = sql.indexOf(part, line);
        int column = mark.group(3).length() - start.length() - (cut ? 3 : 0);
        return at < 0 || column < 0
                ? -1
                : sql.substring(0, Math.min(sql.length(), at + column)).getBytes(StandardCharsets.UTF_8).length;
    }
}
