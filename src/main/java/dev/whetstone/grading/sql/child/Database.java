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
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Future;
import org.duckdb.DuckDBDriver;

/**
 * A fresh, empty database in memory whose settings are locked: no files, no network, no extensions, little memory.
 */
final class Database implements AutoCloseable {

    /** Every setting and how it reads once it holds; this one reads as empty and is proven by trying. */
    private static final String UNREADABLE = "disabled_filesystems";

    private static final Map<String, String[]> SETTINGS = Map.ofEntries(
            setting("autoinstall_known_extensions", "false", "false"),
            setting("autoload_known_extensions", "false", "false"),
            setting("allow_community_extensions", "false", "false"),
            setting("allow_unsigned_extensions", "false", "false"),
            setting("memory_limit", "'128MB'", "122.0 MiB"),
            setting("max_temp_directory_size", "'0KiB'", "0 bytes"),
            setting("temp_directory", "''", ""),
            setting("threads", "1", "1"),
            setting(UNREADABLE, "'LocalFileSystem'", ""),
            setting("allow_persistent_secrets", "false", "false"),
            setting("enable_external_access", "false", "false"),
            setting("max_expression_depth", "250", "250"),
            setting("max_execution_time", "10000", "10000"),
            setting("TimeZone", "'UTC'", "UTC"));

    private static final String DIALECTS = resource("dialects.sql");

    private final Connection connection;
    private boolean knowsDialects;

    private Database(Connection connection) {
        this.connection = connection;
    }

    /** @throws SQLException if it cannot be opened or a setting does not hold */
    static Database open() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("jdbc_stream_results", "true");
        Database database = new Database(new DuckDBDriver().connect("jdbc:duckdb:", properties));
        StringBuilder script = new StringBuilder();
        SETTINGS.forEach((name, value) -> script.append("set " + name + " = " + value[0] + ";"));
        database.load(script + "set lock_configuration = true");
        database.assertSealed();
        return database;
    }

    private static Map.Entry<String, String[]> setting(String name, String value, String reads) {
        return Map.entry(name, new String[] {value, reads});
    }

    private void assertSealed() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select name, value from duckdb_settings()")) {
            int held = 0;
            while (result.next()) {
                String[] setting = SETTINGS.get(result.getString(1));
                boolean locked = "lock_configuration".equals(result.getString(1)) && result.getBoolean(2);
                held += locked || (setting != null && setting[1].equals(result.getString(2))) ? 1 : 0;
            }
            if (held != SETTINGS.size() + 1) {
                throw new SQLException("Only " + held + " of the settings hold");
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
