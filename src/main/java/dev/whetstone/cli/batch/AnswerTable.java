package dev.whetstone.cli.batch;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A file of tab-separated columns with a line of names on top; nothing in it is quoted. */
record AnswerTable(Path file, List<String> names) {

    /** One line of it; a cell that is missing is empty. */
    record Row(int number, List<String> cells) {

        String cell(int column) {
            return column < 0 || column >= cells.size() ? "" : cells.get(column);
        }
    }

    /** What is done with each line. */
    interface Visitor {
        void visit(Row row) throws IOException;
    }

    /**
     * Reads the names.
     *
     * @throws IllegalArgumentException if a column is missing
     */
    static AnswerTable open(Path file, List<String> needed) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            String head = Optional.ofNullable(in.readLine()).orElse("");
            List<String> names = List.of(head.replace("\uFEFF", "").split("\t", -1));
            for (String name : needed) {
                if (!names.contains(name)) {
                    throw new IllegalArgumentException("the first line of " + file + " names no column `" + name + "`");
                }
            }
            return new AnswerTable(file, names);
        }
    }

    /** The place of a column, -1 if there is none. */
    int column(String name) {
        return names.indexOf(name);
    }

    /** Goes through the lines, blank ones left out; never holds more than one. */
    void forEach(Visitor visitor) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            in.readLine();
            int number = 1;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                if (!line.isBlank()) {
                    visitor.visit(new Row(number, List.of(line.split("\t", -1))));
                }
            }
        }
    }
}
