package dev.whetstone.grading.text.code;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.treesitter.TSNode;

/** The text that a program's nodes stand for, one byte a character, and what its own names stand for. */
final class ProgramText {

    /** Of a node longer than this the leaves that follow are not read. */
    private static final int MOST_LEAVES = 200;

    private final byte[] source;
    private final Map<String, TSNode> given = new HashMap<>();
    private final Set<String> changing = new HashSet<>();

    ProgramText(byte[] source) {
        this.source = source.clone();
    }

    /** Notes what a name is given; one that is given something twice stands for nothing certain. */
    void give(TSNode name, TSNode value) {
        if (!name.isNull() && !value.isNull() && name.getType().equals("identifier")) {
            String own = of(name);
            if (changing.contains(own) || given.remove(own) != null) {
                changing.add(own);
            } else {
                given.put(own, value);
            }
        }
    }

    /** What a name was given, the node itself if it is no such name. */
    TSNode meant(TSNode node) {
        return node.isNull() || !node.getType().equals("identifier") ? node : given.getOrDefault(of(node), node);
    }

    String of(TSNode node) {
        return node.isNull() ? "" : cut(node.getStartByte(), node.getEndByte());
    }

    /** What stands between two nodes, each gap one blank. */
    String between(TSNode left, TSNode right) {
        return cut(left.getEndByte(), right.getStartByte()).strip().replaceAll("\\s+", " ");
    }

    /** Its names and its strings, each whole, and its key words. */
    List<String> leaves(TSNode node) {
        List<String> leaves = new ArrayList<>();
        if (node.isNull()) {
            return leaves;
        }
        Deque<TSNode> open = new ArrayDeque<>();
        open.push(node);
        while (!open.isEmpty() && leaves.size() < MOST_LEAVES) {
            TSNode next = open.pop();
            boolean whole = next.getType().equals("string") || next.getChildCount() == 0;
            if (whole && !next.getType().equals("comment") && next.getEndByte() > next.getStartByte()) {
                leaves.add(of(next));
            } else {
                for (int i = next.getChildCount() - 1; i >= 0 && !whole; i--) {
                    open.push(next.getChild(i));
                }
            }
        }
        return leaves;
    }

    private String cut(int start, int end) {
        int from = Math.max(0, Math.min(source.length, start));
        int to = Math.min(source.length, Math.max(from, end));
        return new String(source, from, to - from, StandardCharsets.US_ASCII);
    }
}
