package dev.whetstone.grading.sql.child.engine;

import com.google.gson.JsonObject;

/**
 * Division of whole numbers as a whole number, also where what is divided was reckoned from such a division, which is a floating
 * number here: with each division goes an expression that says whether both its sides are whole.
 */
final class WholeNumbers {

    private static final String DIVISION = "whole_division";

    private WholeNumbers() {}

    static JsonObject divided(JsonObject division) {
        JsonObject left = Tree.argument(division, 0);
        JsonObject right = Tree.argument(division, 1);
        return Tree.call(DIVISION, left, right, both(whole(left), whole(right)));
    }

    /** Whether an expression is a whole number, as an expression. */
    private static JsonObject whole(JsonObject node) {
        String function = Tree.function(node);
        if (function.equals(DIVISION)) {
            return Tree.argument(node, 2).deepCopy();
        }
        if (function.matches("[-+*]") && Tree.arguments(node) == 2) {
            return both(whole(Tree.argument(node, 0)), whole(Tree.argument(node, 1)));
        }
        return Tree.call("is_whole", node.deepCopy());
    }

    private static JsonObject both(JsonObject one, JsonObject other) {
        return Tree.call("both_whole", one, other);
    }
}
