package dev.whetstone.grading.sql.child.compare;

import dev.whetstone.grading.sql.child.compare.Excerpts.Count;
import dev.whetstone.grading.sql.child.compare.Excerpts.Side;
import dev.whetstone.grading.sql.child.protocol.Difference.Excerpt;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which rows of two results have no match in the other, whatever their order; duplicates count. */
public record RowMatch(List<ResultRow> extra, List<ResultRow> missing) {

    private static final int SHOWN = Excerpts.SHOWN;
    private static final int PATIENCE = 2_000;

    public static RowMatch of(List<ResultRow> yours, List<ResultRow> expected) {
        List<ResultRow> extra = new ArrayList<>();
        Map<ResultRow, Integer> unmatched = new HashMap<>();
        List<ResultRow> rest = new ArrayList<>();
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
        List<ResultRow> missing = new ArrayList<>();
        rest.stream().filter(row -> takeOne(unmatched, row)).forEach(missing::add);
        return new RowMatch(extra, missing).tolerant();
    }

    private static boolean takeOne(Map<ResultRow, Integer> unmatched, ResultRow row) {
        boolean there = unmatched.containsKey(row);
        unmatched.computeIfPresent(row, (key, count) -> count == 1 ? null : count - 1);
        return there;
    }

    /** Matches what is left by tolerance, for numbers that round to different sides. */
    private RowMatch tolerant() {
        if (extra.size() > PATIENCE || missing.size() > PATIENCE) {
            return this;
        }
        for (Iterator<ResultRow> mine = extra.iterator(); mine.hasNext(); ) {
            ResultRow row = mine.next();
            for (Iterator<ResultRow> theirs = missing.iterator(); theirs.hasNext(); ) {
                if (row.matches(theirs.next())) {
                    mine.remove();
                    theirs.remove();
                    break;
                }
            }
        }
        return this;
    }

    public boolean perfect() {
        return extra.isEmpty() && missing.isEmpty();
    }

    /** The first few that differ; rows that both have count first, then rows with the same first cell stand side by side. */
    Excerpt excerpt(Table yours, Table expected) {
        List<Count> counts = counts(yours.rows(), expected.rows());
        counts.forEach(count -> {
            extra.removeIf(count.row()::equals);
            missing.removeIf(count.row()::equals);
        });
        List<ResultRow> mine = new ArrayList<>(extra);
        List<ResultRow> theirs = new ArrayList<>(missing);
        List<Side> sides = partners(mine, theirs);
        boolean replaced = mine.size() == theirs.size();
        for (int i = 0; i < Math.max(mine.size(), theirs.size()) && sides.size() < SHOWN; i++) {
            ResultRow left = i < mine.size() ? mine.get(i) : null;
            ResultRow right = i < theirs.size() ? theirs.get(i) : null;
            if (replaced || left == null || right == null) {
                sides.add(new Side(left, right));
            } else {
                sides.add(new Side(left, null));
                sides.add(new Side(null, right));
            }
        }
        int all = extra.size() + missing.size();
        int seen = sides.stream().mapToInt(RowMatch::rows).sum();
        int unseen = replaced ? (all - seen) / 2 : all - seen;
        List<Count> shown = counts.subList(0, Math.min(counts.size(), SHOWN));
        return Excerpts.of(yours, sides, shown, unseen + counts.size() - shown.size());
    }

    private static int rows(Side side) {
        return (side.yours() == null ? 0 : 1) + (side.expected() == null ? 0 : 1);
    }

    /** Takes rows that begin with the same cell out of both. */
    private static List<Side> partners(List<ResultRow> mine, List<ResultRow> theirs) {
        List<Side> sides = new ArrayList<>();
        for (ResultRow row : List.copyOf(mine.subList(0, Math.min(mine.size(), SHOWN)))) {
            theirs.stream()
                    .filter(other -> Cells.match(row.cell(0), other.cell(0)))
                    .findFirst()
                    .ifPresent(partner -> {
                        mine.remove(row);
                        theirs.remove(partner);
                        sides.add(new Side(row, partner));
                    });
        }
        return sides;
    }

    private List<Count> counts(List<ResultRow> yours, List<ResultRow> expected) {
        Set<ResultRow> differing = new LinkedHashSet<>(missing);
        differing.addAll(extra);
        Map<ResultRow, Integer> there = tally(yours);
        Map<ResultRow, Integer> wanted = tally(expected);
        return differing.stream()
                .map(row -> new Count(row, wanted.getOrDefault(row, 0), there.getOrDefault(row, 0)))
                .filter(count -> count.expected() > 0 && count.yours() > 0)
                .toList();
    }

    private static Map<ResultRow, Integer> tally(List<ResultRow> rows) {
        Map<ResultRow, Integer> tally = new HashMap<>();
        rows.forEach(row -> tally.merge(row, 1, Integer::sum));
        return tally;
    }
}
