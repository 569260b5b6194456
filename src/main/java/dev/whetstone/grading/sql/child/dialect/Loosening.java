package dev.whetstone.grading.sql.child.dialect;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.whetstone.grading.sql.child.dialect.words.ForeignNames;
import dev.whetstone.grading.sql.child.engine.Database;
import dev.whetstone.grading.sql.child.engine.Tree;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What other engines convert by themselves, said outright: dates read as text, text as dates, truths as 1 and 0, text joined
 * by +, several columns counted as one, names of collations and types.
 */
public final class Loosening {

    private static final Set<String> DATES = Set.of("DATE", "TIMESTAMP", "DATETIME");
    private static final Set<String> MADE_TEXT =
            Set.of("||", "+", "concat", "left", "strftime", "to_char", "date_format", "replace", "concat_ws");

    private static final Set<String> PLACES =
            Set.of("split_part", "substring_index", "left", "right", "substring", "substr");

    private Loosening() {}

    public static Optional<String> apply(String sql, Database database) throws SQLException {
        JsonObject tree = database.parse(sql);
        if (tree.get("error").getAsBoolean()) {
            return Optional.empty();
        }
        Tree.rebuild(tree, Loosening::loosen);
        return Optional.of(database.write(tree));
    }

    private static JsonObject loosen(JsonObject node) {
        if (DATES.contains(Tree.castType(node)) && node.get("child") instanceof JsonObject literal) {
            CompactDates.rewrite(literal);
            if (MADE_TEXT.contains(Tree.function(literal)) || literal.has("column_names")) {
                return Tree.call(Tree.castType(node).equals("DATE") ? "any_date" : "any_moment", literal);
            }
        }
        String type = ForeignNames.TYPES.get(Tree.castType(node));
        if (type != null) {
            return Tree.cast(node.getAsJsonObject("child"), type);
        }
        switch (Tree.text(node, "class")) {
            case "COLLATE" -> {
                return collate(node);
            }
            case "COMPARISON", "BETWEEN" -> CompactDates.besideColumn(node);
            case "OPERATOR" -> {
                if (Tree.text(node, "type").equals("OPERATOR_COALESCE")) {
                    CompactDates.besideColumn(Tree.list(node, "children"));
                }
            }
            default -> RowNumbers.rewrite(node);
        }
        String function = Tree.function(node);
        return function.isEmpty() || Tree.arguments(node) == 0 ? node : call(node, function);
    }

    private static JsonObject collate(JsonObject node) {
        String collation = Tree.text(node, "collation").toLowerCase(Locale.ROOT);
        if (!collation.matches(".*(_ci|_ci_.*|nocase|_ci\\b.*)")) {
            return node.getAsJsonObject("child");
        }
        node.addProperty("collation", "NOCASE");
        return node;
    }

    private static JsonObject call(JsonObject call, String function) {
        JsonObject first = Tree.argument(call, 0);
        if (function.equals("+") || function.equals("-")) {
            sum(call, function);
        }
        if (ForeignNames.OF_TEXT.contains(function) && !Tree.isLiteral(first, "STRING")) {
            Tree.argument(call, 0, Tree.cast(first, "VARCHAR"));
        }
        if (ForeignNames.OF_TIME.contains(function)) {
            Tree.argument(call, 0, Tree.cast(first, "TIMESTAMP"));
        }
        if (function.equals("date_part") || function.equals("date_trunc")) {
            datePart(call, first);
        }
        if (function.equals("trunc") && Tree.arguments(call) == 2 && Tree.isLiteral(Tree.argument(call, 1), "STRING")) {
            Tree.rename(call, "trunc_date");
        }
        if (ForeignNames.OF_NUMBERS.contains(function)) {
            numbers(call);
        }
        places(call, function);
        texts(call, function);
        fallbacks(call, function);
        boolean tuple = function.equals("count") && Tree.arguments(call) > 1;
        return tuple ? countTuples(call) : call;
    }

    /** The second argument of a part of a date, unless it is a difference, which is no date. */
    private static void datePart(JsonObject call, JsonObject part) {
        if (Tree.literal(part).equalsIgnoreCase("year_month")) {
            Tree.rename(call, "part_of_date");
        }
        if (Tree.arguments(call) == 2
                && !Tree.function(Tree.argument(call, 1)).matches("-|age|avg|justify_\\w+|interval_sum")) {
            Tree.argument(call, 1, Tree.cast(Tree.argument(call, 1), "TIMESTAMP"));
        }
    }

    /** PostgreSQL's edges of words in a pattern, and the patterns of dates. */
    private static void texts(JsonObject call, String function) {
        boolean pattern = function.startsWith("regexp_") && Tree.arguments(call) > 1;
        if (pattern && Tree.isLiteral(Tree.argument(call, 1), "STRING")) {
            JsonObject literal = Tree.argument(call, 1).getAsJsonObject("literal");
            literal.addProperty("text", Tree.text(literal, "text").replaceAll("\\\\[mMy]", "\\\\b"));
        }
        if (function.equals("strftime")) {
            formatted(call);
        }
        if (function.equals("format")
                && Tree.arguments(call) >= 2
                && !Tree.isLiteral(Tree.argument(call, 0), "STRING")) {
            Tree.rename(call, Tree.isLiteral(Tree.argument(call, 1), "STRING") ? "dotnet_format" : "mysql_format");
        }
    }

    /** SQLite's text of a point in time, moved by what follows it. */
    private static void formatted(JsonObject call) {
        int format = Tree.literal(Tree.argument(call, 0)).contains("%") ? 0 : 1;
        if (format == 0 && Tree.arguments(call) > 2) {
            JsonObject[] moved = new JsonObject[Tree.arguments(call) - 1];
            for (int i = 0; i < moved.length; i++) {
                moved[i] = Tree.argument(call, i + 1);
            }
            while (Tree.arguments(call) > 2) {
                Tree.list(call, "arguments").remove(2);
            }
            Tree.argument(call, 1, Tree.call("datetime", moved));
        }
        if (Tree.arguments(call) == 2) {
            Tree.argument(call, 1 - format, Tree.cast(Tree.argument(call, 1 - format), "TIMESTAMP"));
        }
    }

    /** A place that was rounded is a whole number. */
    private static void places(JsonObject call, String function) {
        for (int i = 1; PLACES.contains(function) && i < Tree.arguments(call); i++) {
            JsonObject place = Tree.argument(call, i);
            if (Tree.function(place).matches("ceil|ceiling|floor|round")) {
                Tree.argument(call, i, Tree.cast(place, "BIGINT"));
            }
        }
    }

    private static void fallbacks(JsonObject call, String function) {
        if (!ForeignNames.FALLBACKS.contains(function)) {
            return;
        }
        JsonArray values = new JsonArray();
        Tree.list(call, "arguments")
                .forEach(one -> values.add(one.getAsJsonObject().get("expression")));
        CompactDates.besideColumn(values);
    }

    private static void numbers(JsonObject call) {
        for (int i = 0; i < Tree.arguments(call); i++) {
            JsonObject argument = Tree.argument(call, i);
            Tree.argument(call, i, Tree.isTruth(argument) ? Tree.cast(argument, "INTEGER") : argument);
        }
    }

    private static void sum(JsonObject call, String function) {
        for (int i = 0; i < Tree.arguments(call) && Tree.arguments(call) == 2; i++) {
            JsonObject mine = Tree.argument(call, i);
            JsonObject other = Tree.argument(call, 1 - i);
            if (isText(mine) && isInterval(other)) {
                Tree.argument(call, i, Tree.cast(mine, "TIMESTAMP"));
            } else if (isText(mine) && function.equals("+")) {
                Tree.rename(call, "||");
                Tree.argument(call, 1 - i, Tree.cast(other, "VARCHAR"));
            }
        }
    }

    private static boolean isText(JsonObject node) {
        return Tree.isLiteral(node, "STRING")
                || Tree.function(node).equals("||")
                || Set.of("VARCHAR", "CHAR", "TEXT").contains(Tree.castType(node));
    }

    private static boolean isInterval(JsonObject node) {
        return Tree.function(node).matches("to_(year|quarter|month|week|day|hour|minute|second)s")
                || Tree.castType(node).equals("INTERVAL");
    }

    /** MySQL counts the tuples in which nothing is NULL. */
    private static JsonObject countTuples(JsonObject call) {
        JsonArray arguments = Tree.list(call, "arguments");
        JsonObject[] parts = new JsonObject[arguments.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = Tree.argument(call, i);
        }
        while (arguments.size() > 1) {
            arguments.remove(1);
        }
        Tree.argument(call, 0, Tree.call("whole_row", Tree.call("list_value", texts(parts))));
        return call;
    }

    private static JsonObject[] texts(JsonObject... parts) {
        JsonObject[] texts = new JsonObject[parts.length];
        for (int i = 0; i < parts.length; i++) {
            texts[i] = Tree.cast(parts[i], "VARCHAR");
        }
        return texts;
    }
}
