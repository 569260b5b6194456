package dev.whetstone.slack.view;

import dev.whetstone.chat.Block;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tables as a phone can show them: lines of equal width where the columns find room, else an item for each row. */
final class TablePieces {

    /** What a line of a code block holds on a phone before it wraps. */
    private static final int WIDTH = 44;
    /** A column narrower than this is not wrapped any further. */
    private static final int NARROWEST = 10;

    private static final int GAP = 2;

    /** Longer names and values are cut: a table is for looking over. */
    private static final int NAME = 60;

    private static final int VALUE = 300;

    private TablePieces() {}

    static List<Piece> of(Block.Table table) {
        if (table.header().isEmpty()) {
            return List.of();
        }
        List<String> header = cells(table.header(), NAME);
        List<List<String>> rows =
                table.rows().stream().map(row -> cells(row, VALUE)).toList();
        int[] widths = widths(header, rows);
        return fit(widths) ? lines(header, rows, widths) : fields(header, rows);
    }

    private static List<String> cells(List<String> row, int most) {
        return row.stream().map(cell -> SlackTexts.line(cell, most)).toList();
    }

    private static int[] widths(List<String> header, List<List<String>> rows) {
        return IntStream.range(0, header.size())
                .map(column -> IntStream.concat(
                                IntStream.of(ColumnLayout.width(header.get(column))),
                                rows.stream().mapToInt(row -> ColumnLayout.width(row.get(column))))
                        .max()
                        .orElse(1))
                .map(width -> Math.max(1, width))
                .toArray();
    }

    /** Narrows the widest columns until a line holds them all; false if that cannot be. */
    private static boolean fit(int[] widths) {
        int room = WIDTH - GAP * (widths.length - 1);
        while (Arrays.stream(widths).sum() > room) {
            int widest = IntStream.range(0, widths.length)
                    .reduce((one, other) -> widths[other] > widths[one] ? other : one)
                    .orElse(0);
            if (widths[widest] <= NARROWEST) {
                return false;
            }
            widths[widest]--;
        }
        return true;
    }

    /** As many code blocks as needed, each with the header on top. */
    private static List<Piece> lines(List<String> header, List<List<String>> rows, int[] widths) {
        ColumnLayout columns = new ColumnLayout(widths, numeric(header.size(), rows));
        String top = columns.row(header) + "\n" + columns.rule();
        List<Piece> pieces = new ArrayList<>();
        StringBuilder block = new StringBuilder(top);
        for (List<String> row : rows) {
            String line = SlackTexts.shortened(columns.row(row), Piece.MOST - top.length() - 1);
            if (block.length() + 1 + line.length() > Piece.MOST) {
                pieces.add(Piece.code(block.toString()));
                block = new StringBuilder(top);
            }
            block.append('\n').append(line);
        }
        pieces.add(Piece.code(block.toString()));
        return pieces;
    }

    private static boolean[] numeric(int columns, List<List<String>> rows) {
        boolean[] numeric = new boolean[columns];
        for (int column = 0; column < columns; column++) {
            int at = column;
            numeric[column] = !rows.isEmpty()
                    && rows.stream()
                            .map(row -> row.get(at))
                            .allMatch(cell -> cell.matches("[+-]?[\\d.,]+( ?%)?|–|NULL|"));
        }
        return numeric;
    }

    /** An item for each row: its first field stands out, the others follow by their names. */
    private static List<Piece> fields(List<String> header, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return List.of(Piece.paragraph(Run.bold(String.join(", ", header))));
        }
        return rows.stream()
                .map(row -> new Piece(
                        Piece.Shape.BULLET,
                        List.of(Run.bold(field(header.get(0), row.get(0))), Run.plain(others(header, row))),
                        0,
                        0))
                .toList();
    }

    private static String others(List<String> header, List<String> row) {
        return IntStream.range(1, header.size())
                .mapToObj(column -> " · " + field(header.get(column), row.get(column)))
                .collect(Collectors.joining());
    }

    private static String field(String name, String value) {
        return (name.isEmpty() ? "" : name + ": ") + (value.isEmpty() ? "–" : value);
    }
}
