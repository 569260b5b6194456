package dev.whetstone.grading.sql.child;

import dev.whetstone.grading.sql.child.Difference.Kind;
import dev.whetstone.grading.sql.child.Difference.Pair;
import dev.whetstone.grading.sql.child.Task.Compare;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Holds a result against the expected one by a question's rules. */
final class Comparison {

    private final Compare rules;
    private final Ties ties;

    /** @param ties consulted only when the rows are right and their order is not */
    Comparison(Compare rules, Ties ties) {
        this.rules = rules;
        this.ties = ties;
    }

    /** How the result differs; empty if it is as good as the expected one. */
    Optional<Difference> compare(Table yours, Table expected) {
        if (yours.width() != expected.width()) {
            return Optional.of(difference(Kind.COLUMN_COUNT, yours, expected, List.of()));
        }
        if (rules.columnNames() && !sameNames(yours, expected)) {
            return Optional.of(difference(Kind.COLUMN_NAMES, yours, expected, List.of()));
        }
        Table arranged = rules.columnOrder() ? yours : Columns.arrange(yours, expected);
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

    private Difference wrongRows(Table yours, Table arranged, Table expected, RowMatch match) {
        if (rules.columnOrder() && !yours.more()) {
            Table other = Columns.arrange(yours, expected);
            if (RowMatch.of(other.rows(), expected.rows()).perfect()) {
                return difference(Kind.COLUMN_ORDER, yours, expected, List.of());
            }
        }
        return difference(Kind.ROWS, arranged, expected, match.pairs());
    }

    private Optional<Difference> order(Table yours, Table expected) {
        List<Row> rows = yours.rows();
        int first = IntStream.range(0, rows.size())
                .filter(i -> !rows.get(i).matches(expected.rows().get(i)))
                .findFirst()
                .orElse(-1);
        if (first < 0 || ties.allow(yours, expected)) {
            return Optional.empty();
        }
        List<Pair> pairs = IntStream.range(first, Math.min(rows.size(), first + RowMatch.SHOWN))
                .mapToObj(i -> new Pair(
                        RowMatch.text(rows.get(i)),
                        RowMatch.text(expected.rows().get(i))))
                .toList();
        return Optional.of(difference(Kind.ROW_ORDER, yours, expected, pairs));
    }

    private static Difference difference(Kind kind, Table yours, Table expected, List<Pair> pairs) {
        return new Difference(kind, yours.shape(), expected.shape(), yours.more(), pairs);
    }

    private static List<String> lower(Collection<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }

    /** Whether rows that are right but in another order differ only among equals of the order asked for. */
    interface Ties {
        boolean allow(Table yours, Table expected);
    }

    /** The position of each name, if no name occurs twice. */
    static Optional<Map<String, Integer>> positions(Table table) {
        Map<String, Integer> positions = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 0; i < table.width(); i++) {
            positions.put(table.names().get(i), i);
        }
        return positions.size() == table.width() ? Optional.of(positions) : Optional.empty();
    }
}
