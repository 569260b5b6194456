package dev.whetstone.grading.sql.child.dialect;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.whetstone.grading.sql.child.dialect.words.DatePatterns;
import dev.whetstone.grading.sql.child.engine.Database;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Small edits of a query's text at places the engine's parser names: units such as the {@code day} of
 * {@code DATEADD(day, 1, d)} become text, the date patterns of Oracle and MySQL become the engine's.
 */
final class Edits {

    private static final Set<String> WITH_UNIT =
            Set.of("datediff", "dateadd", "timestampdiff", "timestampadd", "datepart", "datename", "datetrunc");
    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("yy", "year"),
            Map.entry("yyyy", "year"),
            Map.entry("qq", "quarter"),
            Map.entry("q", "quarter"),
            Map.entry("mm", "month"),
            Map.entry("m", "month"),
            Map.entry("dy", "dayofyear"),
            Map.entry("y", "dayofyear"),
            Map.entry("dd", "day"),
            Map.entry("d", "day"),
            Map.entry("ww", "week"),
            Map.entry("wk", "week"),
            Map.entry("iso_week", "week"),
            Map.entry("isowk", "week"),
            Map.entry("isoww", "week"),
            Map.entry("hh", "hour"),
            Map.entry("mi", "minute"),
            Map.entry("n", "minute"),
            Map.entry("ss", "second"),
            Map.entry("s", "second"),
            Map.entry("ms", "millisecond"));
    private static final Set<String> FROM_TEXT = Set.of("to_date", "str_to_date", "to_timestamp");

    private final List<Edit> edits = new ArrayList<>();

    private record Edit(int at, int length, String text) {}

    private Edits() {}

    static Optional<String> apply(String sql, Database database) throws SQLException {
        JsonObject parsed = database.parse(sql);
        Edits found = new Edits();
        Deque<JsonElement> open = new ArrayDeque<>(List.of(parsed));
        while (!open.isEmpty()) {
            JsonElement element = open.pop();
            if (element instanceof JsonObject object) {
                found.look(object);
                object.asMap().values().forEach(open::push);
            } else if (element instanceof JsonArray array) {
                array.forEach(open::push);
            }
        }
        return found.edits.isEmpty() ? Optional.empty() : Optional.of(found.write(sql));
    }

    private void look(JsonObject object) {
        if (!object.has("function_name") || !(object.get("arguments") instanceof JsonArray arguments)) {
            return;
        }
        String name = object.get("function_name").getAsString().toLowerCase(Locale.ROOT);
        int least = name.matches("date(part|name|trunc)") ? 2 : 3;
        if (WITH_UNIT.contains(name) && arguments.size() == least) {
            quoteUnit(argument(arguments, 0));
        }
        if (FROM_TEXT.contains(name) && arguments.size() == 2) {
            parseText(object, name, argument(arguments, 1));
        }
    }

    private static JsonObject argument(JsonArray arguments, int index) {
        return arguments.get(index).getAsJsonObject().getAsJsonObject("expression");
    }

    private void quoteUnit(JsonObject unit) {
        if (unit.get("column_names") instanceof JsonArray names && names.size() == 1) {
            String word = names.get(0).getAsString().toLowerCase(Locale.ROOT);
            String plain = word.replaceFirst("^sql_tsi_", "");
            edits.add(new Edit(at(unit), length(unit), "'" + UNITS.getOrDefault(plain, plain) + "'"));
        }
    }

    private void parseText(JsonObject call, String name, JsonObject pattern) {
        if (pattern.get("literal") instanceof JsonObject literal && literal.has("text")) {
            String engine = name.equals("str_to_date")
                    ? DatePatterns.fromMySql(literal.get("text").getAsString())
                    : DatePatterns.fromOracle(literal.get("text").getAsString());
            String type = name.equals("to_date") ? "date" : "timestamp";
            edits.add(new Edit(at(call), name.length(), "cast(strptime"));
            JsonObject value = argument(call.getAsJsonArray("arguments"), 0);
            if (value.has("column_names")) {
                edits.add(new Edit(at(value), 0, "cast("));
                edits.add(new Edit(at(value) + length(value), 0, " as varchar)"));
            }
            edits.add(new Edit(at(pattern), length(pattern), "'" + engine.replace("'", "''") + "'"));
            edits.add(new Edit(at(call) + length(call), 0, " as " + type + ")"));
        }
    }

    private static int at(JsonObject object) {
        return object.get("query_location").getAsInt();
    }

    private static int length(JsonObject object) {
        return object.get("query_location_length").getAsInt();
    }

    /** The parser counts bytes, so that the text is edited with a character for each. */
    private String write(String sql) {
        StringBuilder text = new StringBuilder(bytewise(sql));
        edits.sort(Comparator.comparingInt(Edit::at).reversed());
        for (Edit edit : edits) {
            text.replace(edit.at(), edit.at() + edit.length(), bytewise(edit.text()));
        }
        return new String(text.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static String bytewise(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
