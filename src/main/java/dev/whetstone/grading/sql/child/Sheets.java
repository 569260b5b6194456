package dev.whetstone.grading.sql.child;

import dev.whetstone.grading.sql.child.compare.ResultRow;
import dev.whetstone.grading.sql.child.compare.Table;
import dev.whetstone.grading.sql.child.engine.Database;
import dev.whetstone.grading.sql.child.engine.Watch;
import dev.whetstone.grading.sql.child.protocol.JudgeReply.Sheet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A data set's tables as they are told. */
record Sheets(Database database, Watch watch) {

    private static final int ROWS_SHOWN = 40;

    /** The first rows as text, and last the reference's result without rows and without a name. */
    List<Sheet> shown(String reference) throws SQLException {
        List<Sheet> sheets = new ArrayList<>();
        for (String name : database.tablesAsMade()) {
            Table table = database.query("select * from " + quoted(name), ROWS_SHOWN, watch);
            sheets.add(new Sheet(name, table.names(), table.types(), texts(table)));
        }
        Table result = database.query(reference, 0, watch);
        sheets.add(new Sheet("", result.names(), result.types(), List.of()));
        return sheets;
    }

    /** All rows, each as a JSON object. */
    List<Sheet> whole() throws SQLException {
        List<Sheet> sheets = new ArrayList<>();
        for (String name : database.tablesAsMade()) {
            Table columns = database.query("select * from " + quoted(name), 0, watch);
            Table rows = database.query(
                    "select to_json(row__)::varchar from " + quoted(name) + " row__", DataSets.ROWS_EXPECTED, watch);
            sheets.add(new Sheet(name, columns.names(), columns.types(), texts(rows)));
        }
        return sheets;
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    private static List<List<String>> texts(Table table) {
        return table.rows().stream().map(ResultRow::text).toList();
    }
}
