package dev.whetstone.grading.sql.child.dialect;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.whetstone.grading.sql.child.engine.Tree;
import org.jspecify.annotations.Nullable;

/** Oracle's {@code WHERE ROWNUM <= n}: a LIMIT of the same query, where that has no order of its own. */
final class RowNumbers {

    private RowNumbers() {}

    static void rewrite(JsonObject node) {
        if (!(node.get("where_clause") instanceof JsonObject where)
                || !Tree.list(node, "modifiers").isEmpty()) {
            return;
        }
        JsonObject limit = limit(where);
        if (limit != null) {
            node.remove("where_clause");
        } else if (Tree.text(where, "type").equals("CONJUNCTION_AND")) {
            JsonArray parts = Tree.list(where, "children");
            for (int i = 0; i < parts.size() && limit == null; i++) {
                limit = limit(parts.get(i).getAsJsonObject());
                if (limit != null && parts.size() > 1) {
                    parts.remove(i);
                }
            }
            if (limit != null && parts.size() == 1) {
                node.add("where_clause", parts.get(0));
            }
        }
        if (limit != null) {
            JsonObject modifier = new JsonObject();
            modifier.addProperty("type", "LIMIT_MODIFIER");
            modifier.add("limit", limit);
            JsonArray modifiers = new JsonArray();
            modifiers.add(modifier);
            node.add("modifiers", modifiers);
        }
    }

    private static @Nullable JsonObject limit(JsonObject test) {
        String type = Tree.text(test, "type");
        boolean rows = test.get("left") instanceof JsonObject left
                && Tree.list(left, "column_names").size() == 1
                && Tree.list(left, "column_names").get(0).getAsString().equalsIgnoreCase("rownum");
        if (!rows || !(test.get("right") instanceof JsonObject right) || !Tree.isLiteral(right, "INTEGER")) {
            return null;
        }
        int number = Integer.parseInt(Tree.literal(right));
        JsonObject limit = right.deepCopy();
        limit.getAsJsonObject("literal")
                .addProperty("text", String.valueOf(type.equals("COMPARE_LESSTHAN") ? number - 1 : number));
        boolean first = type.equals("COMPARE_EQUAL") && number == 1;
        return first || type.startsWith("COMPARE_LESSTHAN") ? limit : null;
    }
}
