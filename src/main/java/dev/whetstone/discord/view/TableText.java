package dev.whetstone.discord.view;

import dev.whetstone.chat.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Tables in signs of one width, no wider than a phone shows in one line: cells are wrapped where they must be, and a table that
 * would still be too wide becomes a list of its rows' fields.
 */
final class TableText {

    static final int WIDEST = 42;
    private static final int LONGEST_CELL = 300;
    private static final String GAP = "  ";

    private TableText() {}

    static Flow of(Block.Table table) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(cleaned(table.header()));
        table.rows().forEach(row -> lines.add(cleaned(row)));
        List<String> header = lines.get(0);
        List<List<String>> rows = lines.subList(1, lines.size());
        return ColumnWidths.within(WIDEST - GAP.length() * (header.size() - 1), lines)
                .map(widths -> grid(header, rows, widths))
                .orElseGet(() -> fields(header, rows));
    }

    private static Flow grid(List<String> header, List<List<String>> rows, List<Integer> widths) {
        List<Boolean> right = IntStream.range(0, header.size())
                .mapToObj(i -> rows.stream().allMatch(row -> Cell.isNumber(row.get(i))) && !rows.isEmpty())
                .toList();
        String rule = widths.stream().map("-"::repeat).collect(Collectors.joining(GAP));
        String body = rows.stream().map(row -> row(row, widths, right)).collect(Collectors.joining("\n"));
        String head = row(header, widths, right) + "\n" + rule + "\n";
        return rows.isEmpty() ? Flow.rows("", head.stripTrailing()) : Flow.rows(head, body);
    }

    /** One row, over as many lines as its longest cell needs. */
    private static String row(List<String> cells, List<Integer> widths, List<Boolean> right) {
        List<List<String>> wrapped = IntStream.range(0, cells.size())
                .mapToObj(i -> Cell.wrapped(cells.get(i), widths.get(i)))
                .toList();
        int height = wrapped.stream().mapToInt(List::size).max().orElse(1);
        return IntStream.range(0, height)
                .mapToObj(line -> line(line, wrapped, widths, right).stripTrailing())
                .collect(Collectors.joining("\n"));
    }

    private static String line(int line, List<List<String>> cells, List<Integer> widths, List<Boolean> right) {
        return IntStream.range(0, cells.size())
                .mapToObj(i -> Cell.padded(
                        line < cells.get(i).size() ? cells.get(i).get(line) : "", widths.get(i), right.get(i)))
                .collect(Collectors.joining(GAP));
    }

    private static Flow fields(List<String> header, List<List<String>> rows) {
        int name = Math.min(16, header.stream().mapToInt(Cell::width).max().orElse(1));
        String body = rows.stream()
                .map(row -> IntStream.range(0, row.size())
                        .mapToObj(i -> Cell.padded(header.get(i), name, false) + GAP + row.get(i))
                        .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n\n"));
        return Flow.rows("", rows.isEmpty() ? String.join("\n", header) : body);
    }

    private static List<String> cleaned(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.isBlank() ? "" : PlainWords.line(cell, LONGEST_CELL))
                .toList();
    }
}
