package dev.whetstone.grading.sql.child.engine;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The engine's own parser, which looks at no data. What it made of the last texts is kept, because one query is parsed for its
 * check and for each of its readings.
 */
final class Parser {

    private static final int TEXTS_KEPT = 16;
    private static final int LONGEST_KEPT = 20_000;

    private final Connection connection;
    private final Map<String, String> kept = new LinkedHashMap<>();
    private @Nullable PreparedStatement parsing;
    private @Nullable PreparedStatement writing;

    Parser(Connection connection) {
        this.connection = connection;
    }

    /** A text's parse, as {@code json_serialize_sql} gives it, for the caller alone to change. */
    JsonObject parse(String sql) throws SQLException {
        String known = kept.get(sql);
        String parsed = known == null ? parsed(sql) : known;
        return JsonParser.parseString(parsed).getAsJsonObject();
    }

    private String parsed(String sql) throws SQLException {
        if (parsing == null) {
            parsing = connection.prepareStatement("select json_serialize_sql(?::varchar)");
        }
        String parsed = answer(parsing, sql);
        if (sql.length() <= LONGEST_KEPT) {
            kept.put(sql, parsed);
        }
        if (kept.size() > TEXTS_KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        return parsed;
    }

    /** The text of a tree that {@link #parse} gave. */
    String write(JsonObject tree) throws SQLException {
        if (writing == null) {
            writing = connection.prepareStatement("select json_deserialize_sql(?::json)");
        }
        return answer(writing, tree.toString());
    }

    private static String answer(PreparedStatement statement, String argument) throws SQLException {
        statement.setString(1, argument);
        try (ResultSet result = statement.executeQuery()) {
            result.next();
            return Objects.requireNonNull(result.getString(1));
        }
    }
}
