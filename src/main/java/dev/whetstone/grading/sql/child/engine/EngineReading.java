package dev.whetstone.grading.sql.child.engine;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How another engine reads what this one runs without complaint but with another meaning; whoever is right as their own
 * engine reads them is right.
 */
public enum EngineReading {
    /** CONCAT with a NULL is NULL, as is a division by zero, LOG is natural, Monday is weekday 0, a week begins on Sunday, backslashes escape, capitals never count; a cast to CHAR(3) cuts off. */
    MYSQL("NULLS FIRST"),
    /** MySQL where capitals count, by the column's collation or by BINARY. */
    MYSQL_BINARY("NULLS FIRST"),
    /** Whole numbers divide to whole numbers, NUMERIC has every digit, FLOAT fifteen; names of days and months are filled up with blanks. */
    POSTGRESQL("NULLS LAST"),
    /** Whole numbers divide to whole numbers; a cast to a whole number cuts off; capitals never count, and LIKE knows [a-f]. */
    SQL_SERVER("NULLS FIRST"),
    /** A cast to DATE keeps the time of day, a difference of two points in time is a number of days; names of days are filled up with blanks. */
    ORACLE("NULLS LAST"),
    /** Whole numbers divide to whole numbers, LIKE sees no capitals. */
    SQLITE("NULLS FIRST"),
    /** The first part of a text that is split has the number 0, a pattern's first group is what is extracted, Sunday is day 1. */
    SPARK("NULLS FIRST");

    private static final Set<String> WHOLE = Set.of("INTEGER", "BIGINT", "SMALLINT", "HUGEINT", "UBIGINT");
    private static final Set<String> ANOTHER = Set.of("concat", "format", "date_part", "greatest", "least");
    private static final Set<String> JOINED = Set.of("group_concat", "string_agg", "listagg", "array_agg", "list");

    private static final Map<String, String> NAMES =
            Map.of("len", "server_len", "^", "xor", "json_value", "json_extract_string", "to_char", "padded_char");

    private static final Set<String> OF_MYSQL = Set.of(
            "concat",
            "log",
            "weekday",
            "dayofweek",
            "week",
            "yearweek",
            "^",
            "/",
            "regexp_replace",
            "json_value",
            "greatest",
            "least",
            "(backslash)",
            "(escape)",
            "(width)");

    private static final Pattern PATTERNS = Pattern.compile("(?i)regexp|like|~");
    private static final Pattern WHOLE_OR_LIKE = Pattern.compile("(?i)like|~~|/|cast\\s*\\(|::");

    private final String lowest;

    /** @param lowest where NULLs stand in an ascending order */
    EngineReading(String lowest) {
        this.lowest = lowest;
    }

    /** What it reads in another way: names of functions, and in brackets what is none. */
    private Set<String> habits() {
        return switch (this) {
            case MYSQL, MYSQL_BINARY -> OF_MYSQL;
            case POSTGRESQL ->
                Set.of("/", "format", "json_value", "to_char", "(numeric)", "(double)", "(escape)", "(width)");
            case SQL_SERVER ->
                Set.of("/", "log", "^", "json_value", "datediff", "len", "(cut)", "(server)", "(double)", "(width)");
            case ORACLE ->
                Set.of("regexp_replace", "json_value", "to_char", "greatest", "least", "(moments)", "(width)");
            case SQLITE -> Set.of("/", "(cut)", "(like)");
            case SPARK -> Set.of("date_part", "(parts)", "(escape)");
        };
    }

    /** The name of the engine. */
    public String engine() {
        return switch (this) {
            case MYSQL, MYSQL_BINARY -> "MySQL";
            case POSTGRESQL -> "PostgreSQL";
            case SQL_SERVER -> "SQL Server";
            case ORACLE -> "Oracle";
            case SQLITE -> "SQLite";
            case SPARK -> "Spark";
        };
    }

    private boolean isBlind() {
        return this == MYSQL || this == SQL_SERVER;
    }

    /** Whether double quotes are about text. */
    public boolean quotesText() {
        return this == MYSQL || this == MYSQL_BINARY;
    }

    /** Whether a query may mean anything else here than for the readings before, which would only be tried again. */
    private boolean isWorthwhile(String sql) {
        return switch (this) {
            case MYSQL_BINARY -> PATTERNS.matcher(sql).find();
            case SQLITE -> WHOLE_OR_LIKE.matcher(sql).find();
            case SPARK -> TextHabits.hasParts(sql);
            default -> true;
        };
    }

    /** The query with this meaning; empty if it has it already. */
    public Optional<String> of(String sql, Database database) throws SQLException {
        if (!isWorthwhile(sql)) {
            return Optional.empty();
        }
        JsonObject tree = database.parse(sql);
        if (tree.get("error").getAsBoolean()) {
            return Optional.empty();
        }
        String before = tree.toString();
        Tree.rebuild(tree, this::read);
        if (this == POSTGRESQL && SeriesRows.in(sql)) {
            SeriesRows.make(tree, database);
        }
        return tree.toString().equals(before) ? Optional.empty() : Optional.of(database.write(tree));
    }

    private JsonObject read(JsonObject node) {
        if (node.has("null_order") && Tree.text(node, "null_order").equals("ORDER_DEFAULT")) {
            boolean descending = Tree.text(node, "type").equals("DESCENDING");
            boolean first = lowest.equals("NULLS FIRST") != descending;
            node.addProperty("null_order", first ? "NULLS FIRST" : "NULLS LAST");
        }
        text(node);
        if (habits().contains("(moments)")) {
            Tree.difference(node);
        }
        if (Tree.text(node, "type").equals("OPERATOR_CAST")) {
            return cast(node);
        }
        if (habits().contains("(backslash)") && Tree.isLiteral(node, "STRING")) {
            JsonObject literal = node.getAsJsonObject("literal");
            literal.addProperty("text", Tree.text(literal, "text").replaceAll("\\\\([^%_])", "$1"));
        }
        String function = Tree.function(node);
        return function.isEmpty() || node.has("partitions") ? node : call(node, function);
    }

    private void text(JsonObject node) {
        if (habits().contains("(escape)")) {
            TextHabits.escaped(node);
        }
        if (this == POSTGRESQL) {
            TextHabits.similar(node);
        }
        if (habits().contains("(parts)")) {
            TextHabits.parts(node);
        }
        if (habits().contains("(server)")) {
            TextHabits.blindPivot(TextHabits.names(TextHabits.classes(node)));
        }
        if (isBlind()) {
            TextHabits.blindEquality(node);
        }
        if (isBlind() || habits().contains("(like)")) {
            TextHabits.blindLike(node);
        }
    }

    private JsonObject cast(JsonObject node) {
        JsonObject child = node.getAsJsonObject("child");
        String type = Tree.castType(node);
        if (WHOLE.contains(type) && !Tree.isLiteral(child, "STRING")) {
            String how = habits().contains("(cut)") ? "whole_part" : "half_up";
            return Tree.cast(Tree.call(how, child), type);
        }
        if (type.equals("FLOAT") && habits().contains("(double)")) {
            return Tree.cast(child, "DOUBLE");
        }
        if (type.equals("DATE") && habits().contains("(moments)") && !Tree.isLiteral(child, "STRING")) {
            return Tree.cast(child, "TIMESTAMP");
        }
        if (type.equals("BIT") && habits().contains("(server)")) {
            return Tree.cast(child, "BOOLEAN");
        }
        JsonArray width = Tree.list(node.getAsJsonObject("type_expr"), "children");
        if (type.equals("VARCHAR") && width.size() == 1 && habits().contains("(width)")) {
            return Tree.call("left", Tree.cast(child, type), width.get(0).getAsJsonObject());
        }
        boolean unlimited = type.equals("DECIMAL") && width.isEmpty();
        return unlimited && habits().contains("(numeric)") ? Tree.cast(child, "DOUBLE") : node;
    }

    private static JsonObject another(JsonObject call, String function) {
        return switch (function) {
            case "concat" -> TextHabits.joined(call);
            case "format" -> TextHabits.formatted(call);
            case "date_part" -> {
                boolean weekday = Tree.literal(Tree.argument(call, 0)).equalsIgnoreCase("dayofweek");
                yield weekday ? Tree.call("mysql_dayofweek", Tree.argument(call, 1)) : call;
            }
            default -> Tree.call("strict_" + function, Tree.listOf(call));
        };
    }

    private JsonObject call(JsonObject call, String function) {
        if (JOINED.contains(function) && Tree.text(call, "distinct").equals("true")) {
            TextHabits.sort(call);
        }
        if (!habits().contains(function)) {
            return call;
        }
        if (ANOTHER.contains(function)) {
            return another(call, function);
        }
        switch (function) {
            case "datediff" ->
                Tree.rename(call, Tree.literal(Tree.argument(call, 0)).equals("week") ? "server_datediff" : function);
            case "/" -> {
                if (!quotesText()) {
                    return WholeNumbers.divided(call);
                }
                Tree.rename(call, "null_division");
            }
            case "len", "^", "json_value", "to_char" -> Tree.rename(call, NAMES.getOrDefault(function, function));
            case "regexp_replace" -> Tree.rename(call, Tree.arguments(call) == 3 ? "regexp_replace_all" : function);
            case "log" -> Tree.rename(call, Tree.arguments(call) == 1 ? "ln" : "log");
            case "week", "yearweek" -> Tree.rename(call, Tree.arguments(call) == 1 ? "mysql_" + function : function);
            default -> Tree.rename(call, "mysql_" + function);
        }
        call.addProperty("is_operator", false);
        return call;
    }
}
