package dev.whetstone.grading.sql.child;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds which column of a result stands for which expected one, where their order does not matter. */
final class Columns {

    private static final int TRIES = 120;
    private static final Pattern AUTOMATIC = Pattern.compile("col\\d+");

    private final Table yours;
    private final Table expected;
    private final List<Map<@Nullable Object, Integer>> contents;
    private int tries;

    private Columns(Table yours, Table expected) {
        this.yours = yours;
        this.expected = expected;
        this.contents = IntStream.range(0, yours.width())
                .mapToObj(i -> content(yours, i))
                .toList();
    }

    /** By name if both have the same names; else as they stand if that fits; else by what they hold. */
    static Table arrange(Table yours, Table expected) {
        Optional<Map<String, Integer>> mine = Comparison.positions(yours);
        Optional<Map<String, Integer>> theirs = Comparison.positions(expected);
        if (mine.isPresent() && theirs.isPresent() && sameNames(mine.get(), theirs.get())) {
            return yours.pick(
                    expected.names().stream().mapToInt(mine.get()::get).toArray());
        }
        if (yours.more() || RowMatch.of(yours.rows(), expected.rows()).perfect()) {
            return yours;
        }
        Table found = new Columns(yours, expected).search(new ArrayList<>());
        return found == null ? yours : found;
    }

    private static boolean sameNames(Map<String, Integer> mine, Map<String, Integer> theirs) {
        return mine.size() == theirs.size()
                && theirs.keySet().stream()
                        .allMatch(name -> mine.containsKey(name)
                                && !AUTOMATIC.matcher(name).matches());
    }

    private @Nullable Table search(List<Integer> chosen) {
        if (chosen.size() == expected.width()) {
            Table table = yours.pick(chosen.stream().mapToInt(Integer::intValue).toArray());
            tries++;
            return RowMatch.of(table.rows(), expected.rows()).perfect() ? table : null;
        }
        Map<@Nullable Object, Integer> wanted = content(expected, chosen.size());
        Set<Integer> used = new HashSet<>(chosen);
        for (int i = 0; i < yours.width() && tries < TRIES; i++) {
            if (!used.contains(i) && contents.get(i).equals(wanted)) {
                List<Integer> next = new ArrayList<>(chosen);
                next.add(i);
                Table found = search(next);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static Map<@Nullable Object, Integer> content(Table table, int column) {
        Map<@Nullable Object, Integer> counts = new HashMap<>();
        table.rows().forEach(row -> counts.merge(Cells.key(row.cell(column)), 1, Integer::sum));
        return counts;
    }
}
