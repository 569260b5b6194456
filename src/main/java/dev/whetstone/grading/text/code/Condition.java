package dev.whetstone.grading.text.code;

import dev.whetstone.grading.text.code.Sense.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.treesitter.TSNode;

/**
 * One comparison of a condition, however it is written: {@code a < b} is {@code not b <= a}, and {@code x is None} is {@code not x}.
 *
 * @param kind what is asked
 * @param about the words it is about
 * @param holds whether it is asked for or ruled out
 */
record Condition(Kind kind, Set<String> about, boolean holds) {

    private static final int DEPTH = 20;
    private static final int MOST = 300;
    private static final Set<String> FALSY =
            Set.of("none", "\"\"", "''", "0", "false", "[]", "{}", "()", "dict()", "set()");
    private static final Set<String> TRUTHY = Set.of("true");
    private static final Map<String, Boolean> METHODS =
            Map.of("isNull", false, "isna", false, "isnull", false, "isNotNull", true, "notna", true, "notnull", true);
    /** Calls and names that tell nothing of what a condition is about. */
    private static final Set<String> COMMON = Set.of(
            "get",
            "str",
            "int",
            "float",
            "bool",
            "strip",
            "lower",
            "col",
            "lit",
            "self",
            "and",
            "not",
            "row",
            "functions");

    private static final Pattern PLAIN = Pattern.compile("[\"'](?:[a-z_]{1,12}\\.)?([A-Za-z0-9_ ]{2,30})[\"']");

    /** The comparisons of a condition; where several must hold each stands alone. */
    static List<Condition> of(TSNode node, ProgramText text) {
        List<Condition> all = new ArrayList<>();
        read(node, text, true, DEPTH, all);
        return all;
    }

    private static void read(TSNode node, ProgramText text, boolean holds, int depth, List<Condition> all) {
        if (node.isNull() || depth == 0 || all.size() >= MOST) {
            return;
        }
        switch (node.getType()) {
            case "parenthesized_expression" -> read(node.getNamedChild(0), text, holds, depth - 1, all);
            case "not_operator" -> read(node.getChildByFieldName("argument"), text, !holds, depth - 1, all);
            case "unary_operator" ->
                read(
                        node.getChildByFieldName("argument"),
                        text,
                        holds ^ text.of(node).startsWith("~"),
                        depth - 1,
                        all);
            case "boolean_operator" -> both(node, text, holds, depth, all);
            case "binary_operator" -> {
                String operator = text.of(node.getChildByFieldName("operator"));
                if (operator.equals("&") || operator.equals("|")) {
                    both(node, text, holds, depth, all);
                } else {
                    add(Kind.THERE, words(node, text), holds, all);
                }
            }
            case "comparison_operator" -> compared(node, text, holds, all);
            case "call" -> call(node, text, holds, all);
            case "identifier" -> named(node, text, holds, depth, all);
            default -> add(Kind.THERE, words(node, text), holds, all);
        }
    }

    /** A name that was given a condition stands for it. */
    private static void named(TSNode node, ProgramText text, boolean holds, int depth, List<Condition> all) {
        TSNode meant = text.meant(node);
        if (meant.equals(node)) {
            add(Kind.THERE, words(node, text), holds, all);
        } else {
            read(meant, text, holds, depth - 1, all);
        }
    }

    private static void both(TSNode node, ProgramText text, boolean holds, int depth, List<Condition> all) {
        read(node.getChildByFieldName("left"), text, holds, depth - 1, all);
        read(node.getChildByFieldName("right"), text, holds, depth - 1, all);
    }

    private static void call(TSNode node, ProgramText text, boolean holds, List<Condition> all) {
        TSNode function = node.getChildByFieldName("function");
        TSNode method = function.isNull() ? function : function.getChildByFieldName("attribute");
        String name = text.of(method);
        if (METHODS.containsKey(name)) {
            add(Kind.THERE, words(function.getChildByFieldName("object"), text), holds == METHODS.get(name), all);
        } else {
            add(Kind.THERE, words(node, text), holds, all);
        }
    }

    /** Each operator with what stands on its two sides. */
    private static void compared(TSNode node, ProgramText text, boolean holds, List<Condition> all) {
        for (int i = 0; i + 1 < node.getNamedChildCount(); i++) {
            TSNode left = node.getNamedChild(i);
            TSNode right = node.getNamedChild(i + 1);
            pair(left, text.between(left, right), right, text, holds, all);
        }
    }

    private static void pair(
            TSNode left, String operator, TSNode right, ProgramText text, boolean holds, List<Condition> all) {
        boolean denied = operator.equals("!=") || operator.equals("is not") || operator.equals("not in");
        boolean equal = denied || operator.equals("==") || operator.equals("is") || operator.equals("in");
        String constant = text.of(right).toLowerCase(Locale.ROOT);
        if (equal && (FALSY.contains(constant) || TRUTHY.contains(constant))) {
            add(Kind.THERE, words(left, text), holds == (denied == FALSY.contains(constant)), all);
            return;
        }
        Set<String> one = words(left, text);
        Set<String> other = words(right, text);
        if (one.isEmpty() || other.isEmpty() || one.equals(other)) {
            return;
        }
        Set<String> about = new HashSet<>(one);
        about.addAll(other);
        if (equal) {
            add(operator.endsWith("in") ? Kind.WITHIN : Kind.EQUAL, about, holds != denied, all);
        } else {
            boolean ordered = new TreeSet<>(one).toString().compareTo(new TreeSet<>(other).toString()) < 0;
            add(Kind.LESS, about, holds == (operator.startsWith("<") == ordered), all);
        }
    }

    /** Names in quotes where there are any, as they are the same in every program, else its own. */
    private static Set<String> words(TSNode node, ProgramText text) {
        Set<String> quoted = new HashSet<>();
        Set<String> names = new HashSet<>();
        Set<String> called = new HashSet<>();
        List<String> leaves = text.leaves(node);
        for (int i = 0; i < leaves.size(); i++) {
            String word = leaves.get(i).toLowerCase(Locale.ROOT);
            Matcher plain = PLAIN.matcher(word);
            if (plain.matches()) {
                quoted.add(plain.group(1));
            } else if (Character.isLetter(word.charAt(0)) && word.length() > 2 && !COMMON.contains(word)) {
                boolean call = i + 1 < leaves.size() && leaves.get(i + 1).equals("(");
                (call ? called : names).add(word);
            }
        }
        if (!node.isNull()
                && (node.getType().equals("integer") || node.getType().equals("float"))) {
            names.add(text.of(node));
        }
        Set<String> words = new HashSet<>(quoted.isEmpty() ? names : quoted);
        words.addAll(called);
        return words;
    }

    private static void add(Kind kind, Set<String> about, boolean holds, List<Condition> all) {
        if (!about.isEmpty()) {
            all.add(new Condition(kind, about, holds));
        }
    }
}
