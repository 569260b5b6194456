package dev.whetstone.grading.text.code;

import dev.whetstone.grading.text.code.Sense.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.treesitter.TSNode;

/** Gathers, node by node, on which side of its conditions a program does what. */
final class SenseReader {

    private static final Set<String> KEEPING = Set.of("filter", "where");
    private static final Set<String> LEAVING =
            Set.of("continue_statement", "return_statement", "raise_statement", "break_statement");
    private static final Set<String> WHERE = Set.of("#where");
    private static final Set<String> KEPT = Set.of("#kept");
    private static final Set<String> COUNTING = Set.of("sum", "count", "avg", "count_if");
    private static final Set<String> COUNTED = Set.of("#counted");
    private static final int DEPTH = 8;
    private static final int MOST = 300;

    private final ProgramText text;
    private final List<Sense> found = new ArrayList<>();

    SenseReader(ProgramText text) {
        this.text = text;
    }

    List<Sense> found() {
        return found;
    }

    void visit(TSNode node, String type) {
        if (found.size() >= MOST) {
            return;
        }
        switch (type) {
            case "if_statement" -> branches(node);
            case "elif_clause", "while_statement" ->
                add(node.getChildByFieldName("condition"), words(node.getChildByFieldName("consequence")), true);
            case "conditional_expression" -> {
                add(node.getNamedChild(1), words(node.getNamedChild(0)), true);
                add(node.getNamedChild(1), words(node.getNamedChild(2)), false);
            }
            case "if_clause" ->
                add(node.getNamedChild(0), words(node.getParent().getChildByFieldName("body")), true);
            case "call" -> call(node);
            case "keyword_argument" -> argument(node);
            case "assignment" -> text.give(node.getChildByFieldName("left"), node.getChildByFieldName("right"));
            case "string" -> sql(node);
            default -> {}
        }
    }

    private void branches(TSNode node) {
        TSNode condition = node.getChildByFieldName("condition");
        TSNode consequence = node.getChildByFieldName("consequence");
        TSNode alternative = node.getChildByFieldName("alternative");
        add(condition, words(consequence), true);
        if (!alternative.isNull()) {
            if (alternative.getType().equals("else_clause")) {
                add(condition, words(alternative.getChildByFieldName("body")), false);
            }
            return;
        }
        TSNode next = node.getNextNamedSibling();
        int last = consequence.isNull() ? 0 : consequence.getNamedChildCount();
        if (last > 0
                && !next.isNull()
                && LEAVING.contains(consequence.getNamedChild(last - 1).getType())) {
            add(condition, words(next), false);
        }
    }

    private void call(TSNode node) {
        TSNode function = node.getChildByFieldName("function");
        TSNode arguments = node.getChildByFieldName("arguments");
        if (function.isNull() || arguments.isNull() || arguments.getNamedChildCount() == 0) {
            return;
        }
        String name = called(function);
        TSNode first = arguments.getNamedChild(0);
        if (COUNTING.contains(name)) {
            counted(first, DEPTH);
        }
        if (KEEPING.contains(name) && !first.getType().equals("string")) {
            add(first, KEPT, true);
        } else if (name.equals("join") && arguments.getNamedChildCount() > 1) {
            joined(text.meant(arguments.getNamedChild(1)));
        } else if (name.equals("when") && arguments.getNamedChildCount() > 1) {
            add(first, words(arguments.getNamedChild(1)), true);
        } else if (name.equals("option") && arguments.getNamedChildCount() > 1) {
            flag(
                    text.of(first).replaceAll("\\W", ""),
                    text.of(arguments.getNamedChild(1)).replaceAll("\\W", ""));
        }
    }

    /** One condition or several in a list; names of columns are none. */
    private void joined(TSNode on) {
        if (on.getType().equals("list")) {
            for (int i = 0; i < on.getNamedChildCount(); i++) {
                joined(on.getNamedChild(i));
            }
        } else if (!on.getType().equals("string")) {
            add(on, KEPT, true);
        }
    }

    private String called(TSNode function) {
        TSNode attribute = function.getChildByFieldName("attribute");
        return text.of(attribute.isNull() ? function : attribute);
    }

    private void argument(TSNode node) {
        flag(text.of(node.getChildByFieldName("name")), text.of(node.getChildByFieldName("value")));
    }

    private void flag(String name, String value) {
        boolean holds = value.equalsIgnoreCase("true");
        if (holds || value.equalsIgnoreCase("false")) {
            found.add(new Sense(Kind.SET, Set.of(name), Set.of("#set"), holds));
        }
    }

    private void sql(TSNode node) {
        TSNode call = node.getParent().getParent();
        boolean kept = !call.isNull()
                && call.getType().equals("call")
                && KEEPING.contains(called(call.getChildByFieldName("function")));
        SqlConditions.in(text.of(node)).limit(MOST).forEach(one -> add(one, kept ? KEPT : WHERE, true));
    }

    /** What is summed or counted where a comparison holds. */
    private void counted(TSNode node, int depth) {
        if (node.getType().equals("comparison_operator")) {
            add(node, COUNTED, true);
            return;
        }
        boolean when = node.getType().equals("call")
                && called(node.getChildByFieldName("function")).equals("when");
        if (when) {
            add(node.getChildByFieldName("arguments").getNamedChild(0), COUNTED, true);
        }
        for (int i = 0; i < node.getNamedChildCount() && depth > 0 && !when; i++) {
            counted(node.getNamedChild(i), depth - 1);
        }
    }

    private void add(TSNode condition, Set<String> then, boolean holds) {
        if (condition.isNull() || then.isEmpty()) {
            return;
        }
        Condition.of(condition, text).forEach(one -> add(one, then, holds));
    }

    private void add(Condition one, Set<String> then, boolean holds) {
        found.add(new Sense(one.kind(), one.about(), then, one.holds() == holds));
    }

    /** The words of one thing that is done; of a block those of its first statement. */
    private Set<String> words(TSNode node) {
        Set<String> words = new HashSet<>();
        if (node.isNull()) {
            return words;
        }
        TSNode first = node.getType().equals("block") && node.getNamedChildCount() > 0 ? node.getNamedChild(0) : node;
        for (String leaf : text.leaves(first)) {
            if (Character.isLetterOrDigit(leaf.charAt(0)) || leaf.startsWith("\"") || leaf.startsWith("'")) {
                words.add(leaf.replace('\'', '"').toLowerCase(Locale.ROOT));
            }
        }
        return words;
    }
}
