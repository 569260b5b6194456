package dev.whetstone.grading.sql.child.dialect;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.whetstone.grading.sql.child.dialect.words.DatePatterns;
import dev.whetstone.grading.sql.child.engine.Tree;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** SQL Server's and MySQL's {@code '20240131'}, wherever it stands, and dates as a session of theirs may spell them. */
public final class CompactDates {

    private static final Pattern COMPACT = Pattern.compile("'((?:19|20|99)\\d\\d)([01]\\d)([0-3]\\d)'");

    private CompactDates() {}

    /** The query with dashes in them; empty where there are none. */
    public static Optional<String> dashed(String sql) {
        String dashed = COMPACT.matcher(sql).replaceAll("'$1-$2-$3'");
        return dashed.equals(sql) ? Optional.empty() : Optional.of(dashed);
    }

    /** SQL Server's and MySQL's {@code '20240131'} beside a column. */
    static void besideColumn(JsonObject node) {
        List<String> sides = List.of("left", "right", "input", "lower", "upper");
        boolean column =
                sides.stream().anyMatch(side -> node.get(side) instanceof JsonObject part && part.has("column_names"));
        for (String side : sides) {
            if (column && node.get(side) instanceof JsonObject part && Tree.isLiteral(part, "STRING")) {
                rewrite(part);
            }
        }
    }

    static void rewrite(JsonObject value) {
        if (Tree.isLiteral(value, "STRING")) {
            JsonObject literal = value.getAsJsonObject("literal");
            literal.addProperty("text", DatePatterns.iso(Tree.text(literal, "text")));
        }
    }

    /** A date for want of a column's own. */
    static void besideColumn(JsonArray children) {
        boolean column = children.asList().stream()
                .anyMatch(child -> child.getAsJsonObject().has("column_names"));
        if (column) {
            children.forEach(child -> rewrite(child.getAsJsonObject()));
        }
    }
}
