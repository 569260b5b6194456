package dev.whetstone.grading.sql.child.engine;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Parts of the engine's parse as {@link Database#parse} gives it, and how to make and replace them. */
public final class Tree {

    private static final Set<String> TRUTHS =
            Set.of("OPERATOR_NOT", "OPERATOR_IS_NULL", "OPERATOR_IS_NOT_NULL", "COMPARE_IN", "COMPARE_NOT_IN");
    private static final Set<String> TESTS =
            Set.of("~~", "!~~", "~~*", "!~~*", "regexp_matches", "regexp_full_match", "regexp_like", "contains");

    private Tree() {}

    /** Rebuilds a tree from its leaves up: each object is replaced by what the rule makes of it, and keeps its alias. */
    public static JsonElement rebuild(JsonElement element, UnaryOperator<JsonObject> rule) {
        if (element instanceof JsonArray array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, rebuild(array.get(i), rule));
            }
            return array;
        }
        if (!(element instanceof JsonObject object)) {
            return element;
        }
        for (String key : List.copyOf(object.keySet())) {
            object.add(key, rebuild(object.get(key), rule));
        }
        JsonObject replaced = rule.apply(object);
        if (!text(object, "alias").isEmpty()) {
            replaced.add("alias", object.get("alias"));
        }
        return replaced;
    }

    public static String text(JsonObject object, String key) {
        return object.get(key) instanceof JsonPrimitive value ? value.getAsString() : "";
    }

    /** The name of a call in small letters; empty for anything else. */
    public static String function(JsonObject object) {
        return object.get("arguments") instanceof JsonArray
                ? text(object, "function_name").toLowerCase(Locale.ROOT)
                : "";
    }

    public static JsonArray list(JsonObject object, String key) {
        return object.get(key) instanceof JsonArray array ? array : new JsonArray();
    }

    public static int arguments(JsonObject call) {
        return list(call, "arguments").size();
    }

    public static JsonObject argument(JsonObject call, int index) {
        return list(call, "arguments").get(index).getAsJsonObject().getAsJsonObject("expression");
    }

    public static void argument(JsonObject call, int index, JsonObject value) {
        list(call, "arguments").get(index).getAsJsonObject().add("expression", value);
    }

    public static void rename(JsonObject call, String name) {
        call.addProperty("function_name", name);
        JsonArray path = new JsonArray();
        path.add(name);
        JsonObject qualified = new JsonObject();
        qualified.add("path", path);
        call.add("qualified_name", qualified);
    }

    public static JsonObject call(String name, JsonObject... arguments) {
        JsonObject call = new JsonObject();
        call.addProperty("class", "FUNCTION");
        call.addProperty("type", "FUNCTION");
        JsonObject order = new JsonObject();
        order.addProperty("type", "ORDER_MODIFIER");
        call.add("order_bys", order);
        JsonArray list = new JsonArray();
        for (JsonObject argument : arguments) {
            JsonObject holder = new JsonObject();
            holder.add("expression", argument);
            list.add(holder);
        }
        call.add("arguments", list);
        rename(call, name);
        return call;
    }

    /** A list of a call's arguments. */
    static JsonObject listOf(JsonObject call) {
        JsonObject list = call("list_value");
        list.add("arguments", list(call, "arguments"));
        return list;
    }

    public static JsonObject cast(JsonObject value, String type) {
        JsonObject cast = new JsonObject();
        cast.addProperty("class", "CAST");
        cast.addProperty("type", "OPERATOR_CAST");
        cast.add("child", value);
        JsonObject name = new JsonObject();
        name.addProperty("class", "TYPE");
        name.addProperty("type", "TYPE");
        rename(name, type);
        name.remove("function_name");
        name.addProperty("type_name", type);
        cast.add("type_expr", name);
        return cast;
    }

    /** The name of the type a cast asks for, with whether it has a width or a scale. */
    public static String castType(JsonObject cast) {
        boolean cast2 = text(cast, "type").equals("OPERATOR_CAST") && cast.get("type_expr") instanceof JsonObject;
        return cast2 ? text(cast.getAsJsonObject("type_expr"), "type_name").toUpperCase(Locale.ROOT) : "";
    }

    public static JsonObject column(String table, String name) {
        JsonArray names = new JsonArray();
        names.add(table);
        names.add(name);
        JsonObject column = new JsonObject();
        column.addProperty("class", "COLUMN_REF");
        column.addProperty("type", "COLUMN_REF");
        column.add("column_names", names);
        return column;
    }

    /** A text. */
    public static JsonObject string(String text) {
        JsonObject literal = new JsonObject();
        literal.addProperty("kind", "STRING");
        literal.addProperty("text", text);
        JsonObject constant = new JsonObject();
        constant.addProperty("class", "CONSTANT");
        constant.addProperty("type", "VALUE_CONSTANT");
        constant.add("literal", literal);
        return constant;
    }

    /** A difference of what is not written out as a number of days where both are points in time; anything else as it is. */
    public static JsonObject difference(JsonObject node) {
        boolean reckoned = function(node).equals("-")
                && arguments(node) == 2
                && isReckoned(argument(node, 0))
                && isReckoned(argument(node, 1));
        if (reckoned) {
            rename(node, "moment_difference");
            node.addProperty("is_operator", false);
        }
        return node;
    }

    private static boolean isReckoned(JsonObject node) {
        return !node.has("literal")
                && !castType(node).equals("INTERVAL")
                && !function(node).matches("to_\\w+s|numto\\w+interval|row_number");
    }

    public static boolean isLiteral(JsonObject node, String kind) {
        return node.get("literal") instanceof JsonObject literal
                && text(literal, "kind").equals(kind);
    }

    public static String literal(JsonObject node) {
        return node.get("literal") instanceof JsonObject literal ? text(literal, "text") : "";
    }

    /** Whether an expression is true or false whatever its columns are. */
    public static boolean isTruth(JsonObject node) {
        return switch (text(node, "class")) {
            case "COMPARISON", "CONJUNCTION", "BETWEEN" -> true;
            case "OPERATOR" -> TRUTHS.contains(text(node, "type"));
            case "SUBQUERY" -> text(node, "subquery_type").endsWith("EXISTS");
            case "FUNCTION" -> TESTS.contains(function(node));
            default -> isLiteral(node, "BOOLEAN");
        };
    }
}
