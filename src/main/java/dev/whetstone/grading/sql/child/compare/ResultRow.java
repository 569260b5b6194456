package dev.whetstone.grading.sql.child.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row of plain values; equal rows have equal cells after rounding floating numbers to nine digits. */
public final class ResultRow {

    private final @Nullable Object[] cells;
    private @Nullable Object @Nullable [] key;

    public ResultRow(@Nullable Object... cells) {
        this.cells = cells;
    }

    @Nullable
    Object cell(int column) {
        return cells[column];
    }

    ResultRow pick(int... columns) {
        return new ResultRow(
                Arrays.stream(columns).mapToObj(column -> cells[column]).toArray());
    }

    /** Equality by the judge's rules, which allow numbers to differ beyond their ninth digit. */
    public boolean matches(ResultRow other) {
        if (cells.length != other.cells.length) {
            return false;
        }
        for (int i = 0; i < cells.length; i++) {
            if (!Cells.match(cells[i], other.cells[i])) {
                return false;
            }
        }
        return true;
    }

    public List<String> text() {
        List<String> texts = new ArrayList<>();
        for (Object cell : cells) {
            texts.add(Cells.text(cell));
        }
        return texts;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ResultRow row && Arrays.equals(key(), row.key());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(key());
    }

    private @Nullable Object[] key() {
        @Nullable Object[] known = key;
        if (known == null) {
            known = new @Nullable Object[cells.length];
            for (int i = 0; i < cells.length; i++) {
                known[i] = Cells.key(cells[i]);
            }
            key = known;
        }
        return known;
    }
}
