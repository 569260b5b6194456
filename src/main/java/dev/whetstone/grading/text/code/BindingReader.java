package dev.whetstone.grading.text.code;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.treesitter.TSNode;

/**
 * Gathers, node by node, which columns, calls and parameters stand in which calls, and which are given which name. A parameter has
 * the same name in every program, as the question gives it.
 */
final class BindingReader {

    private static final int MOST = 400;
    private static final int DEPTH = 12;
    private static final int MOST_ITEMS = 40;
    /** A column, with the name of its table before it or without. */
    private static final Pattern COLUMN = Pattern.compile("[\"'](?:[a-z_]{1,12}\\.)?([A-Za-z][A-Za-z0-9_]{1,30})[\"']");

    private static final Pattern NAME = Pattern.compile("\\w{2,40}");
    /** Calls that only name, turn or dress what stands in them. */
    private static final Set<String> CLEAR =
            Set.of("col", "lit", "desc", "asc", "alias", "name", "column", "str", "int", "float", "cast", "astype");
    /** Those whose arguments are types. */
    private static final Set<String> CASTS = Set.of("cast", "astype");
    /** Calls that hold other steps or whole rows, so that what stands in them tells nothing. */
    private static final Set<String> WIDE = Set.of(
            "select",
            "agg",
            "when",
            "otherwise",
            "filter",
            "where",
            "join",
            "selectExpr",
            "print",
            "append",
            "sql",
            "format");
    /** Calls in which the first counts before the second. */
    private static final Set<String> ORDERED =
            Set.of("coalesce", "nvl", "ifnull", "orderBy", "sort", "struct", "sub", "replace");

    /** Calls on either of two tables. */
    private static final Set<String> EITHER = Set.of("join", "union", "unionByName", "crossJoin");

    private final ProgramText text;
    private final ParameterNames parameters;
    private final Set<Binding> found = new LinkedHashSet<>();

    BindingReader(ProgramText text) {
        this.text = text;
        this.parameters = new ParameterNames(text);
    }

    List<Binding> found() {
        return new ArrayList<>(found);
    }

    void visit(TSNode node, String type) {
        if (found.size() >= MOST) {
            return;
        }
        switch (type) {
            case "call" -> call(node);
            case "parameters" -> parameters.note(node);
            case "assignment" -> assigned(node.getChildByFieldName("left"), node.getChildByFieldName("right"));
            case "comparison_operator" -> compared(node);
            case "subscript" -> add("[]", inside(node.getChildByFieldName("subscript")));
            case "keyword_argument" ->
                named(text.of(node.getChildByFieldName("name")), node.getChildByFieldName("value"));
            case "binary_operator" -> {
                difference(node);
                sum(node);
            }
            case "pair" -> named(column(node.getChildByFieldName("key")), node.getChildByFieldName("value"));
            default -> {}
        }
    }

    private void call(TSNode node) {
        TSNode function = node.getChildByFieldName("function");
        TSNode arguments = node.getChildByFieldName("arguments");
        if (function.isNull() || arguments.isNull()) {
            return;
        }
        String name = called(function);
        TSNode object = function.getChildByFieldName("object");
        if (name.equals("alias") && arguments.getNamedChildCount() > 0) {
            named(column(arguments.getNamedChild(0)), object);
        } else if (name.equals("withColumn") && arguments.getNamedChildCount() > 1) {
            named(column(arguments.getNamedChild(0)), arguments.getNamedChild(1));
        } else if (!CLEAR.contains(name) && !WIDE.contains(name)) {
            add(name, items(arguments, false));
            if (ORDERED.contains(name) && arguments.getNamedChildCount() > 1) {
                add(name + Binding.FIRST, items(arguments.getNamedChild(0), true));
                add(name + Binding.THEN, items(arguments.getNamedChild(1), true));
            }
            if (!object.isNull()) {
                Set<String> columns = items(object, false);
                columns.removeIf(item -> item.endsWith(")"));
                add("." + name, columns);
            }
        } else if (!object.isNull() && !CLEAR.contains(name) && !EITHER.contains(name)) {
            add("." + name, parameters.in(object));
        }
    }

    private void assigned(TSNode left, TSNode right) {
        if (!left.isNull() && left.getType().equals("subscript")) {
            named(column(left.getChildByFieldName("subscript")), right);
        } else if (!right.isNull() && right.getType().equals("identifier")) {
            add("=", parameters.in(right));
        }
    }

    private void compared(TSNode node) {
        TSNode left = node.getNamedChild(0);
        TSNode right = node.getNamedChild(1);
        if (text.between(left, right).matches("[<>]=?")) {
            add("<", inside(left));
            add("<", inside(right));
        }
    }

    /** What something else is looked up by or compared with, if that is more than its own name. */
    private Set<String> inside(TSNode node) {
        return node.isNull() || !node.getType().equals("subscript") ? Set.of() : items(node, false);
    }

    private void sum(TSNode node) {
        if (text.of(node.getChildByFieldName("operator")).equals("+")) {
            add("+", parameters.in(node.getChildByFieldName("left")));
            add("+", parameters.in(node.getChildByFieldName("right")));
        }
    }

    private void named(String name, TSNode value) {
        if (!name.isEmpty() && !value.isNull()) {
            add("as " + name, items(value, true));
        }
    }

    private void difference(TSNode node) {
        if (text.of(node.getChildByFieldName("operator")).equals("-")) {
            add("-" + Binding.FIRST, items(node.getChildByFieldName("left"), true));
            add("-" + Binding.THEN, items(node.getChildByFieldName("right"), true));
        }
    }

    private void add(String place, Set<String> items) {
        items.forEach(item -> found.add(new Binding(place, item)));
    }

    /** The columns and calls in a node, those in its calls only if asked for. */
    private Set<String> items(TSNode node, boolean deep) {
        Set<String> items = new HashSet<>();
        read(node, deep, DEPTH, items);
        return items;
    }

    private void read(TSNode node, boolean deep, int depth, Set<String> items) {
        if (node.isNull() || depth == 0 || items.size() >= MOST_ITEMS) {
            return;
        }
        switch (node.getType()) {
            case "string" -> {
                String column = column(node);
                if (!column.isEmpty()) {
                    items.add(column);
                }
            }
            case "call" -> inner(node, deep, depth, items);
            case "attribute" -> {
                items.add(text.of(node.getChildByFieldName("attribute")).toLowerCase(Locale.ROOT));
                read(node.getChildByFieldName("object"), deep, depth - 1, items);
            }
            case "pair" -> read(node.getChildByFieldName("value"), deep, depth - 1, items);
            case "identifier" -> items.addAll(parameters.in(node));
            case "integer", "float", "true", "false", "none", "keyword_argument", "comment" -> {}
            default -> children(node, deep, depth, items);
        }
    }

    private void inner(TSNode node, boolean deep, int depth, Set<String> items) {
        TSNode function = node.getChildByFieldName("function");
        String name = called(function);
        boolean clear = CLEAR.contains(name);
        if (!clear && !name.isEmpty()) {
            items.add(name + "()");
        }
        if (deep || clear) {
            if (!CASTS.contains(name)) {
                children(node.getChildByFieldName("arguments"), deep, depth, items);
            }
            read(function.getChildByFieldName("object"), deep, depth - 1, items);
        }
    }

    private void children(TSNode node, boolean deep, int depth, Set<String> items) {
        int count = node.getNamedChildCount();
        for (int i = 0; i < count; i++) {
            read(node.getNamedChild(i), deep, depth - 1, items);
        }
    }

    private String column(TSNode node) {
        Matcher matcher = COLUMN.matcher(text.of(node));
        return matcher.matches() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
    }

    private String called(TSNode function) {
        if (function.isNull()) {
            return "";
        }
        TSNode attribute = function.getChildByFieldName("attribute");
        String name = text.of(attribute.isNull() ? function : attribute);
        return NAME.matcher(name).matches() ? name : "";
    }
}
