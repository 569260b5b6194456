package dev.whetstone.grading.sql;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows of results as a Markdown table, whatever is in their cells. */
final class ResultTable {

    private static final String SPECIAL = "([\\\\`*_\\[\\]<>&|~!])";

    private ResultTable() {}

    /** The table, with an empty line before and after it; nothing without rows. A row that is too short is filled up. */
    static String of(List<String> before, List<String> names, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return "";
        }
        List<String> header = Stream.concat(before.stream(), names.stream()).toList();
        List<String> rule = Collections.nCopies(header.size(), "---");
        return Stream.concat(
                        Stream.of(line(header), line(rule)), rows.stream().map(row -> line(filled(row, header.size()))))
                .collect(Collectors.joining("\n", "\n", "\n"));
    }

    private static List<String> filled(List<String> row, int width) {
        return Stream.concat(row.stream(), Collections.nCopies(Math.max(0, width - row.size()), "").stream())
                .toList();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(ResultTable::escaped).collect(Collectors.joining(" | ", "| ", " |"));
    }

    /** A cell that shows its text exactly, on one line. */
    private static String escaped(String cell) {
        return cell.replaceAll("\\R", " ").replaceAll(SPECIAL, "\\\\$1");
    }
}
