package dev.whetstone.grading.sql.child.compare;

import dev.whetstone.grading.sql.child.protocol.Difference.Excerpt;
import dev.whetstone.grading.sql.child.protocol.Difference.Pair;
import dev.whetstone.grading.sql.child.protocol.Difference.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Chooses what is shown of two results that differ: a few rows, and of wide ones the columns that matter. */
final class Excerpts {

    /** How many differing rows are shown. */
    static final int SHOWN = 5;

    private static final int WIDTH = 60;
    private static final int NAME = 24;

    /** A row beside the one expected in its place. */
    record Side(@Nullable ResultRow yours, @Nullable ResultRow expected) {}

    /** A row that both have, but not as often. */
    record Count(ResultRow row, int expected, int yours) {}

    private final Table table;
    private final List<Side> sides;

    private Excerpts(Table table, List<Side> sides) {
        this.table = table;
        this.sides = sides;
    }

    static Excerpt of(Table table, List<Side> sides, List<Count> counts, int unseen) {
        return new Excerpts(table, sides).excerpt(counts, unseen);
    }

    private Excerpt excerpt(List<Count> counts, int unseen) {
        List<Integer> columns = columns(counts);
        List<String> names = new ArrayList<>();
        columns.forEach(i -> names.add(CellText.shorten(table.names().get(i), NAME)));
        if (columns.size() < table.width()) {
            names.add("…");
        }
        List<Pair> pairs = sides.stream()
                .map(side -> new Pair(
                        texts(side.yours(), side.expected(), columns), texts(side.expected(), side.yours(), columns)))
                .toList();
        List<Tally> tallies = counts.stream()
                .map(count -> new Tally(all(count.row(), columns), count.expected(), count.yours()))
                .toList();
        return new Excerpt(names, pairs, tallies, unseen);
    }

    private static List<String> all(ResultRow row, List<Integer> columns) {
        return columns.stream().map(i -> CellText.of(row.cell(i))).toList();
    }

    private static @Nullable List<String> texts(
            @Nullable ResultRow row, @Nullable ResultRow other, List<Integer> columns) {
        if (row == null) {
            return null;
        }
        return other == null
                ? all(row, columns)
                : columns.stream()
                        .map(i -> CellText.of(row.cell(i), other.cell(i)))
                        .toList();
    }

    /** All that fit; else the first, those that differ, and then the others while they fit. */
    private List<Integer> columns(List<Count> counts) {
        List<Integer> wanted = new ArrayList<>(List.of(0));
        IntStream all = IntStream.range(1, table.width());
        all.filter(this::differs).forEach(wanted::add);
        IntStream.range(1, table.width()).filter(i -> !wanted.contains(i)).forEach(wanted::add);
        TreeSet<Integer> fitting = new TreeSet<>();
        int room = WIDTH;
        for (int column : wanted) {
            room -= width(column, counts) + 2;
            if (room < 0 && fitting.size() > 1) {
                break;
            }
            fitting.add(column);
        }
        return List.copyOf(fitting);
    }

    private boolean differs(int column) {
        return sides.stream().anyMatch(side -> {
            ResultRow mine = side.yours();
            ResultRow theirs = side.expected();
            return mine != null && theirs != null && !Cells.match(mine.cell(column), theirs.cell(column));
        });
    }

    private int width(int column, List<Count> counts) {
        int width = Math.min(NAME, table.names().get(column).length());
        for (Side side : sides) {
            width = Math.max(width, Math.max(width(side.yours(), column), width(side.expected(), column)));
        }
        for (Count count : counts) {
            width = Math.max(width, width(count.row(), column));
        }
        return width;
    }

    private static int width(@Nullable ResultRow row, int column) {
        return row == null ? 0 : CellText.of(row.cell(column)).length();
    }
}
