package dev.whetstone.grading.sql.child.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds which column of a result stands for which expected one, where their order does not matter: whoever has an expected
 * name stands for it, the rest as they stand, or, where that does not fit, in the order of each kind of type.
 */
final class ColumnMatch {

    private static final int TRIES = 120;

    private final Table yours;
    private final Table expected;
    private final List<Map<@Nullable Object, Integer>> contents;
    private int tries;

    private ColumnMatch(Table yours, Table expected) {
        this.yours = yours;
        this.expected = expected;
        this.contents = IntStream.range(0, yours.width())
                .mapToObj(i -> content(yours, i))
                .toList();
    }

    /** @param byType whether nothing but the types told which column is which */
    record Arranged(Table table, boolean byType) {}

    static Arranged arrange(Table yours, Table expected) {
        ColumnNames names = new ColumnNames(yours, expected);
        if (!names.allKnown() && !names.crossed() && fits(yours, expected)) {
            return new Arranged(yours, false);
        }
        Table plain = yours.pick(names.placesInOrder());
        if (names.allKnown() || fits(plain, expected)) {
            return new Arranged(plain, false);
        }
        int @Nullable [] places = names.placesByType();
        if (places != null) {
            Table typed = yours.pick(places);
            if (fits(typed, expected)) {
                return new Arranged(typed, true);
            }
        }
        return new Arranged(plain, false);
    }

    /** Which of the columns holds what is expected in each place, if they hold it all; null if they do not. */
    static int @Nullable [] placesByContent(Table yours, Table expected) {
        if (yours.more() || yours.rows().size() != expected.rows().size()) {
            return null;
        }
        ColumnMatch columns = new ColumnMatch(yours, expected);
        List<Map<@Nullable Object, Integer>> unused = new ArrayList<>(columns.contents);
        boolean same = IntStream.range(0, expected.width()).allMatch(i -> unused.remove(content(expected, i)));
        return same ? columns.search(new ArrayList<>()) : null;
    }

    private static boolean fits(Table yours, Table expected) {
        return !yours.more() && RowMatch.of(yours.rows(), expected.rows()).perfect();
    }

    private int @Nullable [] search(List<Integer> chosen) {
        if (chosen.size() == expected.width()) {
            int[] places = chosen.stream().mapToInt(Integer::intValue).toArray();
            tries++;
            return fits(yours.pick(places), expected) ? places : null;
        }
        Map<@Nullable Object, Integer> wanted = content(expected, chosen.size());
        Set<Integer> used = new HashSet<>(chosen);
        for (int i = 0; i < yours.width() && tries < TRIES; i++) {
            if (!used.contains(i) && contents.get(i).equals(wanted)) {
                List<Integer> next = new ArrayList<>(chosen);
                next.add(i);
                int @Nullable [] found = search(next);
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
