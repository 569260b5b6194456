package dev.whetstone.grading.sql.child.compare;

import dev.whetstone.grading.sql.child.protocol.Difference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** A query's result in plain values; {@code more} is set when reading stopped before its end. */
public record Table(List<String> names, List<String> types, List<ResultRow> rows, boolean more) {

    public int width() {
        return names.size();
    }

    public Table reversed() {
        List<ResultRow> backwards = new ArrayList<>(rows);
        Collections.reverse(backwards);
        return new Table(names, types, backwards, more);
    }

    Difference.Shape shape() {
        return new Difference.Shape(cut(names), cut(types), rows.size());
    }

    private static List<String> cut(List<String> words) {
        return words.stream()
                .map(word -> CellText.shorten(word.replaceAll("\\s+", " "), 30))
                .toList();
    }

    /** The same rows with the columns picked by position. */
    public Table pick(int... columns) {
        List<ResultRow> picked = rows.stream().map(row -> row.pick(columns)).toList();
        return new Table(pick(names, columns), pick(types, columns), picked, more);
    }

    private static List<String> pick(List<String> from, int... columns) {
        return Arrays.stream(columns).mapToObj(from::get).toList();
    }
}
