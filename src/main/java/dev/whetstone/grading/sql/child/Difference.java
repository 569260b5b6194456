package dev.whetstone.grading.sql.child;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a result differs from the expected one; only the first few differing rows are kept, as text.
 *
 * @param more whether the result has more rows than were read
 */
public record Difference(Kind kind, Shape yours, Shape expected, boolean more, List<Pair> pairs) {

    /** The first thing that is wrong with it. */
    public enum Kind {
        COLUMN_COUNT,
        COLUMN_NAMES,
        COLUMN_ORDER,
        ROW_ORDER,
        ROWS
    }

    /** The names and types of the columns and the number of rows. */
    public record Shape(List<String> names, List<String> types, int rows) {}

    /** A row of the result and the expected row in its place; null where one of them has none. */
    public record Pair(
            @Nullable List<String> yours, @Nullable List<String> expected) {}
}
