package dev.whetstone.grading.sql.child.engine;

import com.google.gson.JsonObject;
import dev.whetstone.grading.sql.child.compare.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Future;

/** A session of one attempt on one data set; nothing it runs can change the data, because every query is a read-only transaction. */
public final class Database implements AutoCloseable {

    private final Engine engine;
    private final Connection connection;
    private boolean knowsDialects;

    Database(Engine engine, Connection connection) {
        this.engine = engine;
        this.connection = connection;
    }

    Engine engine() {
        return engine;
    }

    /** Adds the functions of other dialects that can be mapped safely, unless it has them. */
    public void learnDialects() throws SQLException {
        if (!knowsDialects) {
            engine.teachDialects(connection);
            knowsDialects = true;
        }
    }

    /** The engine's own parse of a text, as {@code json_serialize_sql} gives it. */
    public JsonObject parse(String sql) throws SQLException {
        return engine.parser().parse(sql);
    }

    /** The text of a tree that {@link #parse} gave. */
    public String write(JsonObject tree) throws SQLException {
        return engine.parser().write(tree);
    }

    /** Makes sure that the engine can plan a query, without running it. */
    public void plan(String sql) throws SQLException {
        connection.prepareStatement(sql).close();
    }

    /** The data set's tables and views. */
    public Set<String> tables() throws SQLException {
        Set<String> known = engine.tables();
        if (known != null) {
            return known;
        }
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(
                names(
                        "select table_name from duckdb_tables() where database_name = current_database()"
                                + " union all select view_name from duckdb_views() where database_name = current_database() and not internal"));
        engine.remember(names);
        return names;
    }

    /** The columns of the data set's tables and views. */
    public Set<String> columns() throws SQLException {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(names(
                "select column_name from duckdb_columns() where database_name = current_database() and not internal"));
        return names;
    }

    /** The tables in the order in which the set-up made them. */
    public List<String> tablesAsMade() throws SQLException {
        return names(
                "select table_name from duckdb_tables() where database_name = current_database() order by table_oid");
    }

    private List<String> names(String sql) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                names.add(result.getString(1));
            }
        }
        return names;
    }

    /** What a trusted query gives, which is run once for as long as the data stays loaded. */
    public Table reference(String sql, int limit, Watch watch) throws SQLException {
        Optional<Table> known = engine.known(sql);
        if (known.isPresent()) {
            return known.get();
        }
        Table result = query(sql, limit, watch);
        engine.remember(sql, result);
        return result;
    }

    /** Runs one query and reads at most {@code limit} rows; the watch stops it when its time is up. */
    public Table query(String sql, int limit, Watch watch) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("begin transaction read only");
            Future<?> guard = watch.over(statement);
            try (ResultSet result = statement.executeQuery(sql)) {
                return ResultReader.read(result, limit);
            } finally {
                guard.cancel(false);
                rollBack();
            }
        }
    }

    private void rollBack() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("rollback");
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("A session does not close", e);
        }
    }
}
