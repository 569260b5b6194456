package dev.whetstone.question.reader;

import dev.whetstone.question.SqlQuestion;
import dev.whetstone.question.SqlTables;
import dev.whetstone.question.SqlTables.Shown;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The tables of SQL questions as an engine of this process reads them, for tests of how they are shown. */
public final class RealTables {

    private static final Map<String, List<Shown>> KNOWN = new ConcurrentHashMap<>();

    private RealTables() {}

    public static SqlTables read() {
        return question -> KNOWN.computeIfAbsent(question.id(), id -> shown(question));
    }

    /** None where the statements are in another dialect. */
    private static List<Shown> shown(SqlQuestion question) {
        try (Connection engine = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = engine.createStatement()) {
            statement.execute(question.schema());
            statement.execute(question.data());
            List<Shown> shown = new ArrayList<>();
            for (String table : names(statement)) {
                shown.add(read(statement, table));
            }
            return shown;
        } catch (SQLException e) {
            return List.of();
        }
    }

    private static List<String> names(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet found = statement.executeQuery("select table_name from information_schema.tables order by 1")) {
            while (found.next()) {
                names.add(found.getString(1));
            }
        }
        return names;
    }

    private static Shown read(Statement statement, String table) throws SQLException {
        try (ResultSet found = statement.executeQuery("select * from \"" + table + "\"")) {
            int columns = found.getMetaData().getColumnCount();
            List<String> labels = new ArrayList<>();
            List<String> types = new ArrayList<>();
            for (int i = 1; i <= columns; i++) {
                labels.add(found.getMetaData().getColumnLabel(i));
                types.add(found.getMetaData().getColumnTypeName(i));
            }
            List<List<String>> rows = new ArrayList<>();
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    String value = found.getString(i);
                    row.add(value == null ? "NULL" : value);
                }
                rows.add(row);
            }
            return new Shown(table, labels, types, rows);
        }
    }
}
