package dev.whetstone.grading.sql.child.compare;

import dev.whetstone.grading.sql.child.compare.Excerpts.Side;
import dev.whetstone.grading.sql.child.protocol.Difference;
import dev.whetstone.grading.sql.child.protocol.Difference.Excerpt;
import dev.whetstone.grading.sql.child.protocol.Difference.Kind;
import dev.whetstone.grading.sql.child.protocol.Difference.Pair;
import dev.whetstone.grading.sql.child.protocol.Task.Compare;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Holds a result against the expected one by a question's rules. */
public final class Comparison {

    private final Compare rules;
    private final Ties ties;
    private boolean rearranged;

    /** @param ties consulted only when the rows are right and their order is not */
    public Comparison(Compare rules, Ties ties) {
        this.rules = rules;
        this.ties = ties;
    }

    /** How the result differs; empty if it is as good as the expected one. */
    public Optional<Difference> compare(Table yours, Table expected) {
        if (yours.width() != expected.width()) {
            return Optional.of(difference(Kind.COLUMN_COUNT, yours, expected, Excerpt.NONE));
        }
        if (rules.columnNames() && !sameNames(yours, expected)) {
            return Optional.of(difference(Kind.COLUMN_NAMES, yours, expected, Excerpt.NONE));
        }
        Table arranged = arrange(yours, expected);
        RowMatch match = RowMatch.of(arranged.rows(), expected.rows());
        if (!match.perfect() || yours.more()) {
            return Optional.of(wrongRows(yours, arranged, expected, match));
        }
        return rules.ordered() ? order(arranged, expected) : Optional.empty();
    }

    private boolean sameNames(Table yours, Table expected) {
        List<String> mine = lower(yours.names());
        List<String> theirs = lower(expected.names());
        return rules.columnOrder()
                ? mine.equals(theirs)
                : mine.stream()
                        .sorted()
                        .toList()
                        .equals(theirs.stream().sorted().toList());
    }

    private Table arrange(Table yours, Table expected) {
        if (rules.columnOrder()) {
            return yours;
        }
        ColumnMatch.Arranged arranged = ColumnMatch.arrange(yours, expected);
        rearranged = arranged.byType();
        return arranged.table();
    }

    /** Whether the last result was right only once its columns were put in order by their types. */
    public boolean rearranged() {
        return rearranged;
    }

    private Difference wrongRows(Table yours, Table arranged, Table expected, RowMatch match) {
        int @Nullable [] places = ColumnMatch.placesByContent(yours, expected);
        if (places != null && rules.columnOrder()) {
            return difference(Kind.COLUMN_ORDER, yours, expected, Excerpt.NONE);
        }
        if (places != null) {
            return difference(Kind.COLUMNS_SWAPPED, yours, expected, swapped(arranged, yours.pick(places), expected));
        }
        return difference(Kind.ROWS, arranged, expected, match.excerpt(arranged, expected));
    }

    /** Which column of the result holds what belongs in which expected one. */
    private static Excerpt swapped(Table taken, Table right, Table expected) {
        List<Pair> pairs = IntStream.range(0, expected.width())
                .filter(i -> !taken.names().get(i).equals(right.names().get(i)))
                .mapToObj(i -> new Pair(
                        List.of(CellText.shorten(right.names().get(i))),
                        List.of(CellText.shorten(expected.names().get(i)))))
                .toList();
        return new Excerpt(List.of(), pairs.subList(0, Math.min(pairs.size(), Excerpts.SHOWN)), List.of(), 0);
    }

    private Optional<Difference> order(Table yours, Table expected) {
        List<ResultRow> rows = yours.rows();
        List<Integer> misplaced = IntStream.range(0, rows.size())
                .filter(i -> !rows.get(i).matches(expected.rows().get(i)))
                .boxed()
                .toList();
        if (misplaced.isEmpty() || ties.allow(yours, expected)) {
            return Optional.empty();
        }
        int first = misplaced.get(0);
        int end = Math.min(rows.size(), first + Excerpts.SHOWN);
        List<Side> sides = IntStream.range(first, end)
                .mapToObj(i -> new Side(rows.get(i), expected.rows().get(i)))
                .toList();
        int unseen = (int) misplaced.stream().filter(i -> i >= end).count();
        return Optional.of(difference(Kind.ROW_ORDER, yours, expected, Excerpts.of(yours, sides, List.of(), unseen)));
    }

    public static Difference difference(Kind kind, Table yours, Table expected, Excerpt excerpt) {
        return new Difference(kind, yours.shape(), expected.shape(), yours.more(), excerpt);
    }

    private static List<String> lower(Collection<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }

    /** Whether rows that are right but in another order differ only among equals of the order asked for. */
    public interface Ties {
        boolean allow(Table yours, Table expected);
    }

    /** The position of each name, if no name occurs twice. */
    public static Optional<Map<String, Integer>> positions(Table table) {
        Map<String, Integer> positions = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 0; i < table.width(); i++) {
            positions.put(table.names().get(i), i);
        }
        return positions.size() == table.width() ? Optional.of(positions) : Optional.empty();
    }
}
