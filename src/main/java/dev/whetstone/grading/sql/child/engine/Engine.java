package dev.whetstone.grading.sql.child.engine;

import dev.whetstone.grading.sql.child.compare.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.jspecify.annotations.Nullable;

/**
 * An instance of the database in memory whose settings are locked: no files, no network, no extensions, little memory. It
 * holds one data set at a time, in a catalog of its own that vanishes with the next, because opening costs ten times as
 * much as a query.
 */
final class Engine implements AutoCloseable {

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
            new Setting("max_execution_time", "60000", "60000"),
            new Setting("TimeZone", "'UTC'", "UTC"),
            new Setting("lock_configuration", "true", "true"));

    private record Setting(String name, String value, String reads) {}

    private static final String DIALECTS = resource("dialects.sql");
    private static final int ROWS_REMEMBERED = 1_000;
    private static final Pattern PASSING =
            Pattern.compile("current_|now\\s*\\(|today|random|local_?time|uuid|getdate", Pattern.CASE_INSENSITIVE);

    private final DuckDBConnection root;
    private final Parser parser;
    private int catalog;
    private @Nullable String script;
    private boolean knowsDialects;
    private @Nullable Set<String> tables;
    private @Nullable Known known;

    /** What a query gives on the data that is here. */
    private record Known(String query, Table result) {}

    private Engine(DuckDBConnection root) {
        this.root = root;
        this.parser = new Parser(root);
    }

    /** @throws SQLException if it cannot be opened or a setting does not hold */
    static Engine open() throws SQLException {
        Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
        Engine engine = new Engine(connection.unwrap(DuckDBConnection.class));
        run(
                connection,
                SETTINGS.stream()
                        .map(setting -> "set " + setting.name() + " = " + setting.value())
                        .collect(Collectors.joining(";")));
        engine.assertSealed();
        return engine;
    }

    /** A script that fails half-way is cut short in silence, and one setting does not read as it was set: so, look and try. */
    private void assertSealed() throws SQLException {
        Map<String, String> values = new HashMap<>();
        try (Statement statement = root.createStatement();
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
            run(root, sql);
            return true;
        } catch (SQLException refused) {
            return false;
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    Parser parser() {
        return parser;
    }

    /** Whether the data that a script makes is here as the script made it. */
    boolean holds(String wanted) {
        return wanted.equals(script);
    }

    /** A session on the data that a trusted script makes. */
    Database session(String wanted) throws SQLException {
        if (!holds(wanted)) {
            exchange(wanted);
        }
        return new Database(this, connect());
    }

    private void exchange(String wanted) throws SQLException {
        script = null;
        tables = null;
        known = null;
        if (catalog > 0) {
            run(root, "detach " + name());
        }
        catalog++;
        run(root, "attach ':memory:' as " + name());
        try (Connection connection = connect()) {
            run(connection, wanted);
        }
        script = PASSING.matcher(wanted).find() ? null : wanted;
    }

    /** The tables and views of the data that is here, if they have been looked up. */
    @Nullable
    Set<String> tables() {
        return tables;
    }

    void remember(Set<String> names) {
        tables = names;
    }

    /** What a query gave on the data that is here, if that is remembered. */
    Optional<Table> known(String query) {
        return Optional.ofNullable(known)
                .filter(one -> one.query().equals(query))
                .map(Known::result);
    }

    /** Remembers what a query gave, the last one only, unless it depends on the time or is long. */
    void remember(String query, Table result) {
        if (result.rows().size() <= ROWS_REMEMBERED && !PASSING.matcher(query).find()) {
            known = new Known(query, result);
        }
    }

    private Connection connect() throws SQLException {
        Connection connection = root.duplicate();
        run(connection, "use " + name());
        return connection;
    }

    private String name() {
        return "data" + catalog;
    }

    /** Lets a session find the functions of other dialects that can be mapped safely. */
    void teachDialects(Connection session) throws SQLException {
        if (!knowsDialects) {
            try {
                run(root, DIALECTS);
            } catch (SQLException e) {
                run(root, "rollback");
                throw e;
            }
            knowsDialects = true;
        }
        run(session, "set search_path = '" + name() + ".main,memory.main'");
    }

    @Override
    public void close() {
        try {
            root.close();
        } catch (SQLException e) {
            throw new IllegalStateException("A database does not close", e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Engine.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
