package dev.whetstone.grading.sql.child.engine;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How engines read text that see no capitals unless they are told to: MySQL, SQL Server and, for LIKE alone, SQLite. */
final class TextHabits {

    private static final Map<String, String> BLIND = Map.of(
            "~~", "~~*",
            "!~~", "!~~*",
            "like_escape", "ilike_escape",
            "not_like_escape", "not_ilike_escape");
    private static final Map<String, String> ESCAPED = Map.of(
            "~~", "like_escape",
            "!~~", "not_like_escape",
            "~~*", "ilike_escape",
            "!~~*", "not_ilike_escape");
    private static final Set<String> EQUALITIES =
            Set.of("COMPARE_EQUAL", "COMPARE_NOTEQUAL", "COMPARE_IN", "COMPARE_NOT_IN");

    private static final Pattern PIVOT_TEXT = Pattern.compile("\"(text|value)\":\"[^\"]*\\p{L}");

    private static final Pattern PERCENT = Pattern.compile("%[-+ 0-9.]*([a-zA-Z%])");
    private static final Pattern PARTS = Pattern.compile("(?i)\\bsplit\\W*\\(|regexp_extract|dayofweek");
    private static final Pattern GROUP = Pattern.compile("(?<!\\\\)\\((?!\\?)");

    private TextHabits() {}

    /** LIKE and patterns, whatever the capitals. */
    static JsonObject blindLike(JsonObject node) {
        String function = Tree.function(node);
        if (BLIND.containsKey(function)) {
            Tree.rename(node, BLIND.get(function));
        }
        if (function.matches("regexp_(matches|like)") && Tree.arguments(node) == 2) {
            Tree.rename(node, "regexp_blind");
            node.addProperty("is_operator", false);
        }
        return node;
    }

    /** Whether a query splits a text or extracts a part of it, or of a date. */
    static boolean hasParts(String sql) {
        return PARTS.matcher(sql).find();
    }

    /** Spark's, BigQuery's and Snowflake's numbers of the parts of a text, and the group that is extracted. */
    static JsonObject parts(JsonObject node) {
        String function = Tree.function(node);
        JsonArray element = Tree.list(node, "children");
        if (Tree.text(node, "type").equals("ARRAY_EXTRACT")
                && Tree.function(element.get(0).getAsJsonObject()).matches("split|string_split")) {
            JsonObject place = element.get(1).getAsJsonObject();
            element.set(1, Tree.call("add", place, Tree.cast(Tree.string("1"), "BIGINT")));
        }
        boolean extracted = function.equals("regexp_extract") && Tree.arguments(node) == 2;
        if (extracted && GROUP.matcher(Tree.literal(Tree.argument(node, 1))).find()) {
            JsonObject group = new JsonObject();
            group.add("expression", Tree.cast(Tree.string("1"), "INTEGER"));
            Tree.list(node, "arguments").add(group);
        }
        return node;
    }

    /** PostgreSQL's and BigQuery's patterns with percent signs; what stands for a text may be anything. */
    static JsonObject formatted(JsonObject call) {
        String pattern = Tree.literal(Tree.argument(call, 0));
        if (!pattern.matches("(?s)[^{]*%[^{]*")) {
            return call;
        }
        Tree.rename(call, "printf");
        Matcher place = PERCENT.matcher(pattern);
        for (int i = 1;
                place.find() && i < Tree.arguments(call);
                i += place.group(1).equals("%") ? 0 : 1) {
            if (place.group(1).equals("s")) {
                Tree.argument(call, i, Tree.cast(Tree.argument(call, i), "VARCHAR"));
            }
        }
        return call;
    }

    /** LIKE where a backslash escapes without being told to. */
    static JsonObject escaped(JsonObject node) {
        String function = Tree.function(node);
        boolean like = ESCAPED.containsKey(function) && Tree.arguments(node) == 2;
        if (like && Tree.literal(Tree.argument(node, 1)).contains("\\")) {
            JsonObject escape = new JsonObject();
            escape.add("expression", Tree.string("\\"));
            Tree.list(node, "arguments").add(escape);
            Tree.rename(node, ESCAPED.getOrDefault(function, function));
            node.addProperty("is_operator", false);
        }
        return node;
    }

    /** {@code SIMILAR TO}, in whose patterns % and _ stand for what they stand for in LIKE. */
    static JsonObject similar(JsonObject node) {
        boolean whole = Tree.function(node).equals("regexp_full_match") && Tree.arguments(node) == 2;
        String pattern = whole ? Tree.literal(Tree.argument(node, 1)) : "";
        if (pattern.matches("(?s).*[%_].*")) {
            String expression = pattern.replaceAll("[.^$]", "\\\\$0").replace("%", "(?s:.*)");
            Tree.argument(node, 1, Tree.string(expression.replace("_", "(?s:.)")));
        }
        return node;
    }

    /** Equality with a text, whatever the capitals. */
    static JsonObject blindEquality(JsonObject node) {
        if (EQUALITIES.contains(Tree.text(node, "type"))) {
            for (String side : Set.of("left", "right")) {
                if (node.get(side) instanceof JsonObject part) {
                    node.add(side, blind(part));
                }
            }
            JsonArray children = Tree.list(node, "children");
            for (int i = 0; i < children.size(); i++) {
                children.set(i, blind(children.get(i).getAsJsonObject()));
            }
        }
        return node;
    }

    /** Values that PIVOT makes columns of, whatever the capitals. */
    static JsonObject blindPivot(JsonObject node) {
        for (JsonElement pivot : Tree.list(node, "pivots")) {
            JsonArray columns = Tree.list(pivot.getAsJsonObject(), "pivot_expressions");
            String values = String.valueOf(pivot.getAsJsonObject().get("entries"));
            if (columns.size() == 1 && PIVOT_TEXT.matcher(values).find()) {
                columns.set(0, collated(columns.get(0).getAsJsonObject()));
            }
        }
        return node;
    }

    private static JsonElement blind(JsonObject value) {
        boolean text = Tree.isLiteral(value, "STRING") && Tree.literal(value).matches("(?s).*\\p{L}.*");
        return text ? collated(value) : value;
    }

    private static JsonObject collated(JsonObject value) {
        JsonObject collated = new JsonObject();
        collated.addProperty("class", "COLLATE");
        collated.addProperty("type", "COLLATE");
        collated.add("child", value);
        collated.addProperty("collation", "nocase");
        return collated;
    }

    /** SQL Server's {@code LIKE '[a-f]%'}. */
    static JsonObject classes(JsonObject node) {
        String function = Tree.function(node);
        boolean like = function.equals("~~") || function.equals("!~~");
        String pattern = like && Tree.arguments(node) == 2 ? Tree.literal(Tree.argument(node, 1)) : "";
        if (!pattern.matches("(?s).*\\[.+\\].*")) {
            return node;
        }
        Tree.argument(node, 1, Tree.string(ServerPattern.expression(pattern)));
        Tree.rename(node, function.equals("~~") ? "regexp_whole" : "regexp_not_whole");
        node.addProperty("is_operator", false);
        return node;
    }

    /** SQL Server has no truths among its columns, so that an equals sign there gives a name. */
    static JsonObject names(JsonObject node) {
        JsonArray list = Tree.list(node, "select_list");
        for (int i = 0; i < list.size(); i++) {
            JsonObject item = list.get(i).getAsJsonObject();
            JsonArray name =
                    item.get("left") instanceof JsonObject left ? Tree.list(left, "column_names") : new JsonArray();
            if (Tree.text(item, "type").equals("COMPARE_EQUAL") && name.size() == 1) {
                JsonObject value = item.getAsJsonObject("right");
                value.addProperty("alias", name.get(0).getAsString());
                list.set(i, value);
            }
        }
        return node;
    }

    /** The order in which an engine that sorts to find doubles joins them. */
    static void sort(JsonObject call) {
        JsonObject order = call.getAsJsonObject("order_bys");
        if (Tree.list(order, "orders").isEmpty()) {
            JsonObject by = new JsonObject();
            by.addProperty("type", "ASCENDING");
            by.addProperty("null_order", "NULLS LAST");
            by.add("expression", Tree.argument(call, 0).deepCopy());
            JsonArray orders = new JsonArray();
            orders.add(by);
            order.add("orders", orders);
        }
    }

    /** Texts joined to NULL where one of them is NULL. */
    static JsonObject joined(JsonObject call) {
        JsonObject all = Tree.cast(Tree.argument(call, 0), "VARCHAR");
        JsonArray arguments = Tree.list(call, "arguments");
        for (JsonElement argument : arguments.asList().subList(1, arguments.size())) {
            JsonObject next = argument.getAsJsonObject().getAsJsonObject("expression");
            all = Tree.call("||", all, Tree.cast(next, "VARCHAR"));
            all.addProperty("is_operator", true);
        }
        return all;
    }
}
