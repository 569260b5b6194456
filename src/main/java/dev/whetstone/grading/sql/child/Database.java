package dev.whetstone.grading.sql.child;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.duckdb.DuckDBDriver;

/**
 * A fresh, empty database in memory whose settings are locked: no files, no network, no extensions, little memory.
 */
final class Database implements AutoCloseable {

    /** In the order in which they can be set; how each reads once it holds. */
    private static final List<Setting> SETTINGS = List.of(
            new Setting("autoinstall_known_extensions", "false", "false"),
            new Setting("autoload_known_extensions", "false", "false"),
            new Setting("allow_community_extensions", "false", "false"),
            new Setting("allow_unsigned_extensions", "false", "false"),
            new Setting("memory_limit", "'128MB'", "122.0 MiB"),
            new Setting("max_temp_directory_size", "'0KiB'", "0 bytes"),
            new Setting("temp_directory", "''", ""),
            new Setting("threads", "1", "1"),
            new Setting("disabled_filesystems", "'LocalFileSystem'", ""),
            new Setting("allow_persistent_secrets", "false", "false"),
            new Setting("enable_external_access", "false", "false"),
            new Setting("max_expression_depth", "250", "250"),
            new Setting("max_execution_time", "10000", "10000"),
            new Setting("TimeZone", "'UTC'", "UTC"),
            new Setting("lock_configuration", "true", "true"));

    private record Setting(String name, String value, String reads) {}

    private static final String DIALECTS = resource("dialects.sql");

    private final Connection connection;
    private boolean knowsDialects;

    private Database(Connection connection) {
        this.connection = connection;
    }

    /** @throws SQLException if it cannot be opened or a setting does not hold */
    static Database open() throws SQLException {
        Database database = new Database(new DuckDBDriver().connect("jdbc:duckdb:", new Properties()));
        database.load(SETTINGS.stream()
                .map(setting -> "set " + setting.name() + " = " + setting.value())
                .collect(Collectors.joining(";")));
        database.assertSealed();
        return database;
    }

    /** A script that fails half-way is cut short in silence, and one setting does not read as it was set: so, look and try. */
    private void assertSealed() throws SQLException {
        Map<String, String> values = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select name, value from duckdb_settings()")) {
            while (result.next()) {
                values.put(result.getString(1), result.getString(2));
            }
        }
        for (Setting setting : SETTINGS) {
            if (!setting.reads().equals(values.get(setting.name()))) {
                throw new SQLException("The setting " + setting.name() + " does not hold");
            }
        }
        if (runs("select * from read_text('/')") || runs("set threads = 2")) {
            throw new SQLException("The database is not sealed");
        }
    }

    private boolean runs(String sql) {
        try {
            load(sql);
            return true;
        } catch (SQLException refused) {
            return false;
        }
    }

    /** Runs a trusted script. */
    void load(String script) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(script);
        }
    }

    /** Adds the functions of other dialects that can be mapped safely, unless it has them. */
    void learnDialects() throws SQLException {
        if (!knowsDialects) {
            knowsDialects = true;
            load(DIALECTS);
        }
    }

    /** The engine's own parse of a text, as {@code json_serialize_sql} gives it. */
    JsonObject parse(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select json_serialize_sql(?::varchar)")) {
            statement.setString(1, sql);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return JsonParser.parseString(result.getString(1)).getAsJsonObject();
            }
        }
    }

    /** The text of a tree that {@link #parse} gave. */
    String write(JsonObject tree) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select json_deserialize_sql(?::json)")) {
            statement.setString(1, tree.toString());
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return Objects.requireNonNull(result.getString(1));
            }
        }
    }

    /** Makes sure that the engine can plan a query, without running it. */
    void plan(String sql) throws SQLException {
        connection.prepareStatement(sql).close();
    }

    /** The tables and views that were made since it was opened. */
    Set<String> tables() throws SQLException {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        String sql = "select table_name from duckdb_tables() where not internal and table_name <> 'dual'"
                + " union all select view_name from duckdb_views() where not internal";
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                names.add(result.getString(1));
            }
        }
        return names;
    }

    /** The tables in the order in which the set-up made them. */
    List<String> tablesAsMade() throws SQLException {
        List<String> names = new ArrayList<>();
        String sql =
                "select table_name from duckdb_tables() where not internal and table_name <> 'dual' order by table_oid";
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                names.add(result.getString(1));
            }
        }
        return names;
    }

    /** Runs one query and reads at most {@code limit} rows; the watch stops it when its time is up. */
    Table query(String sql, int limit, Watch watch) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            Future<?> guard = watch.over(statement);
            try (ResultSet result = statement.executeQuery(sql)) {
                return ResultReader.read(result, limit);
            } finally {
                guard.cancel(false);
            }
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("A database does not close", e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Database.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
