package dev.whetstone.grading.sql.child;

import dev.whetstone.grading.sql.child.Difference.Pair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Which rows of two results have no match in the other, whatever their order; duplicates count. */
record RowMatch(List<Row> extra, List<Row> missing) {

    /** How many differing rows are shown. */
    static final int SHOWN = 5;

    private static final int SHOWN_CHARACTERS = 40;
    private static final int PATIENCE = 2_000;

    static RowMatch of(List<Row> yours, List<Row> expected) {
        List<Row> extra = new ArrayList<>();
        Map<Row, Integer> unmatched = new HashMap<>();
        List<Row> rest = new ArrayList<>();
        for (int i = 0; i < Math.max(yours.size(), expected.size()); i++) {
            if (i < yours.size() && i < expected.size() && yours.get(i).matches(expected.get(i))) {
                continue;
            }
            if (i < expected.size()) {
                unmatched.merge(expected.get(i), 1, Integer::sum);
                rest.add(expected.get(i));
            }
            if (i < yours.size()) {
                extra.add(yours.get(i));
            }
        }
        extra.removeIf(row -> takeOne(unmatched, row));
        List<Row> missing = new ArrayList<>();
        rest.stream().filter(row -> takeOne(unmatched, row)).forEach(missing::add);
        return new RowMatch(extra, missing).tolerant();
    }

    private static boolean takeOne(Map<Row, Integer> unmatched, Row row) {
        boolean there = unmatched.containsKey(row);
        unmatched.computeIfPresent(row, (key, count) -> count == 1 ? null : count - 1);
        return there;
    }

    /** Matches what is left by tolerance, for numbers that round to different sides. */
    private RowMatch tolerant() {
        if (extra.size() > PATIENCE || missing.size() > PATIENCE) {
            return this;
        }
        for (Iterator<Row> mine = extra.iterator(); mine.hasNext(); ) {
            Row row = mine.next();
            for (Iterator<Row> theirs = missing.iterator(); theirs.hasNext(); ) {
                if (row.matches(theirs.next())) {
                    mine.remove();
                    theirs.remove();
                    break;
                }
            }
        }
        return this;
    }

    boolean perfect() {
        return extra.isEmpty() && missing.isEmpty();
    }

    /** The first few, side by side: rows that begin with the same cell stand together. */
    List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        List<Row> left = new ArrayList<>(missing);
        for (Row row : extra.subList(0, Math.min(extra.size(), SHOWN))) {
            Row partner = left.stream()
                    .filter(other -> Cells.match(row.cell(0), other.cell(0)))
                    .findFirst()
                    .orElse(null);
            left.remove(partner);
            pairs.add(new Pair(text(row), partner == null ? null : text(partner)));
        }
        for (Row row : left.subList(0, Math.min(left.size(), SHOWN))) {
            pairs.add(new Pair(null, text(row)));
        }
        return pairs.subList(0, Math.min(pairs.size(), SHOWN + 2));
    }

    static List<String> text(Row row) {
        return row.text().stream().map(RowMatch::shorten).toList();
    }

    private static String shorten(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= SHOWN_CHARACTERS
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SHOWN_CHARACTERS - 1)) + "…";
    }
}
