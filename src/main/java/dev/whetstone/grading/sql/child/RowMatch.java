package dev.whetstone.grading.sql.child;

import dev.whetstone.grading.sql.child.Difference.Pair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

    /** The first few, side by side: rows that begin with the same cell stand together, then what is left, in order. */
    List<Pair> pairs() {
        List<Row> mine = new ArrayList<>(extra);
        List<Row> theirs = new ArrayList<>(missing);
        List<Pair> pairs = new ArrayList<>();
        for (Row row : extra.subList(0, Math.min(extra.size(), SHOWN))) {
            theirs.stream()
                    .filter(other -> Cells.match(row.cell(0), other.cell(0)))
                    .findFirst()
                    .ifPresent(partner -> pairs.add(pair(mine, row, theirs, partner)));
        }
        boolean replaced = mine.size() == theirs.size();
        for (int i = 0; i < SHOWN && i < Math.max(mine.size(), theirs.size()); i++) {
            Row left = i < mine.size() ? mine.get(i) : null;
            Row right = i < theirs.size() ? theirs.get(i) : null;
            if (replaced || left == null || right == null) {
                pairs.add(new Pair(text(left), text(right)));
            } else {
                pairs.add(new Pair(text(left), null));
                pairs.add(new Pair(null, text(right)));
            }
        }
        return pairs.subList(0, Math.min(pairs.size(), SHOWN + 1));
    }

    private static Pair pair(List<Row> mine, Row row, List<Row> theirs, Row partner) {
        mine.remove(row);
        theirs.remove(partner);
        return new Pair(text(row), text(partner));
    }

    static @Nullable List<String> text(@Nullable Row row) {
        return row == null ? null : row.text().stream().map(RowMatch::shorten).toList();
    }

    private static String shorten(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= SHOWN_CHARACTERS
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SHOWN_CHARACTERS - 1)) + "…";
    }
}
