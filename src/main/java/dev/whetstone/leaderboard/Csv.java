package dev.whetstone.leaderboard;

import java.util.List;
import java.util.stream.Collectors;

/** Lines of a CSV file (RFC 4180). */
public final class Csv {

    private Csv() {}

    /** A line with its end. */
    public static String row(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** Quoted, and defused where a spreadsheet would take it for a formula. */
    private static String cell(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 && !text.matches("-?\\d+");
        return "\"" + (formula ? "'" : "") + text.replace("\"", "\"\"") + "\"";
    }
}
