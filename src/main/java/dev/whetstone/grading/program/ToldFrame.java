package dev.whetstone.grading.program;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.whetstone.grading.program.run.RunReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * A DataFrame as a process tells it, made a table of the database and a query of that table, so that it is compared as results of
 * queries are. All of it may be made up; it is a value, and nothing of it is run.
 *
 * @param fields the columns' names and types, in Spark's own JSON
 * @param ties a number for each row that grows where what it is sorted by changes; empty where that is not known
 */
record ToldFrame(List<JsonElement> fields, List<JsonElement> rows, boolean sorted, List<Integer> ties) {

    /** What a process told by its value, a Python literal of JSON; nothing if it is no such thing. */
    static Optional<ToldFrame> of(RunReport.Result result) {
        String value = result.value();
        if (value == null || value.length() < 2) {
            return Optional.empty();
        }
        try {
            JsonObject told = JsonParser.parseString(
                            value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1"))
                    .getAsJsonObject();
            ToldFrame frame = new ToldFrame(
                    told.getAsJsonObject("schema").getAsJsonArray("fields").asList(),
                    told.getAsJsonArray("rows").asList(),
                    told.get("sorted").getAsBoolean(),
                    told.getAsJsonArray("ties").asList().stream()
                            .map(JsonElement::getAsInt)
                            .toList());
            frame.script("tried");
            return Optional.of(frame);
        } catch (RuntimeException broken) {
            return Optional.empty();
        }
    }

    /** Statements that make a table of it. */
    String script(String table) {
        StringJoiner columns =
                new StringJoiner(", ", "create table " + table + " (row_ integer, tie_ integer, ", ");\n");
        for (int i = 0; i < fields.size(); i++) {
            columns.add("c" + i + " " + ToldType.typeOf(fields.get(i)).name());
        }
        if (rows.isEmpty()) {
            return columns.toString();
        }
        StringJoiner all = new StringJoiner(",\n", "insert into " + table + " values\n", ";\n");
        for (int i = 0; i < rows.size(); i++) {
            all.add(row(i));
        }
        return columns.toString() + all;
    }

    private String row(int index) {
        int tie = ties.size() == rows.size() ? ties.get(index) : index;
        List<String> cells = new ArrayList<>(List.of(Integer.toString(index), Integer.toString(tie)));
        JsonArray told = rows.get(index).getAsJsonArray();
        for (int i = 0; i < fields.size(); i++) {
            cells.add(ToldType.typeOf(fields.get(i)).literal(told.get(i)));
        }
        return "(" + String.join(", ", cells) + ")";
    }

    /** A query for its rows, which asks for an order if it is sorted. */
    String query(String table) {
        return select(table) + (sorted ? " order by row_" : "");
    }

    /** The same of what is right, where equals of its order may stand in any. */
    String reference(String table, boolean ordered) {
        return select(table) + (ordered ? " order by tie_" : "");
    }

    private String select(String table) {
        StringJoiner columns = new StringJoiner(", ", "select ", " from " + table);
        for (int i = 0; i < fields.size(); i++) {
            columns.add("c" + i + " as " + ToldType.quoted(ToldType.nameOf(fields.get(i))));
        }
        return columns.toString();
    }

    boolean hasColumns() {
        return !fields.isEmpty();
    }
}
