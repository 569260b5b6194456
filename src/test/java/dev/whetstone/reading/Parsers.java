package dev.whetstone.reading;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.treesitter.TSParser;
import org.treesitter.TreeSitterPython;

/** The parsers that decide between readings. */
final class Parsers implements AutoCloseable {

    private final Connection engine;

    Parsers() throws SQLException {
        engine = DriverManager.getConnection("jdbc:duckdb:");
    }

    /** Whether the text is one query. */
    boolean isSql(String text) throws SQLException {
        try (PreparedStatement parse = engine.prepareStatement("select json_serialize_sql(?::varchar)")) {
            parse.setString(1, text);
            try (ResultSet result = parse.executeQuery()) {
                result.next();
                String tree = result.getString(1);
                return tree.startsWith("{\"error\":false") && tree.split("\"named_param_map\"", -1).length == 2;
            }
        }
    }

    boolean isPython(String text) {
        TSParser parser = new TSParser();
        parser.setLanguage(new TreeSitterPython());
        return !parser.parseString(null, text).getRootNode().hasError();
    }

    @Override
    public void close() throws SQLException {
        engine.close();
    }
}
