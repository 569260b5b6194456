package dev.whetstone.grading.sql.child.engine;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The engine's own parser, which looks at no data. What it made of the last texts is kept, because one query is parsed for its
 * check and for each of its readings; long ones are not, so that they fill no memory.
 */
final class Parser {

    private static final String PARSE = "select json_serialize_sql(?::varchar)";
    private static final String WRITE = "select json_deserialize_sql(?::json)";
    private static final int TEXTS_KEPT = 16;
    private static final int LONGEST_KEPT = 100_000;

    private final Connection connection;
    private final Map<String, String> kept = new LinkedHashMap<>();
    private final Map<String, PreparedStatement> statements = new HashMap<>();

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
        String parsed = answer(PARSE, sql);
        if (parsed.length() <= LONGEST_KEPT) {
            kept.put(sql, parsed);
        }
        if (kept.size() > TEXTS_KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        return parsed;
    }

    /** The text of a tree that {@link #parse} gave. */
    String write(JsonObject tree) throws SQLException {
        return answer(WRITE, tree.toString());
    }

    /** What a question gives; a statement that has failed is of no more use and is prepared anew. */
    private String answer(String question, String argument) throws SQLException {
        PreparedStatement known = statements.remove(question);
        PreparedStatement statement = known == null ? connection.prepareStatement(question) : known;
        statement.setString(1, argument);
        try (ResultSet result = statement.executeQuery()) {
            result.next();
            String answer = Objects.requireNonNull(result.getString(1));
            statements.put(question, statement);
            return answer;
        } finally {
            if (!statements.containsKey(question)) {
                statement.close();
            }
        }
    }
}
