package dev.whetstone.grading.sql.child.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a result differs from the expected one; only the first few differing rows are kept, as text.
 *
 * @param more whether the result has more rows than were read
 */
public record Difference(Kind kind, Shape yours, Shape expected, boolean more, Excerpt excerpt) {

    /** The first thing that is wrong with it. */
    public enum Kind {
        COLUMN_COUNT,
        COLUMN_NAMES,
        COLUMN_ORDER,
        /** Every expected column is there, but under another's name or in another's place: the pairs are names of columns. */
        COLUMNS_SWAPPED,
        ROW_ORDER,
        /** The rows happen to stand in order, but the query does not ask for one. */
        NO_ORDER,
        ROWS
    }

    /** The names and types of the columns, each cut to a readable length, and the number of rows. */
    public record Shape(List<String> names, List<String> types, int rows) {}

    /**
     * The first rows that differ.
     *
     * @param names of the result's columns whose cells are shown
     * @param tallies rows that both have, but not as often
     * @param unseen how many more rows differ
     */
    public record Excerpt(List<String> names, List<Pair> pairs, List<Tally> tallies, int unseen) {

        public static final Excerpt NONE = new Excerpt(List.of(), List.of(), List.of(), 0);
    }

    /** A row of the result and the expected row in its place; null where one of them has none. */
    public record Pair(
            @Nullable List<String> yours, @Nullable List<String> expected) {}

    /** How often a row is expected and how often it is there. */
    public record Tally(List<String> row, int expected, int yours) {}
}
