package dev.whetstone.grading.program;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * The type of a column that Spark tells, and its values as literals of the database. A member's process tells both, so that
 * nothing is taken over as it stands.
 *
 * @param told Spark's own JSON of a type
 */
record ToldType(JsonElement told) {

    private static final Pattern DECIMAL = Pattern.compile("decimal\\(\\d{1,2},\\d{1,2}\\)");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,19}");
    private static final Pattern EXACT = Pattern.compile("-?\\d{1,38}(\\.\\d{1,38})?");
    private static final Map<String, String> PLAIN = Map.ofEntries(
            Map.entry("byte", "TINYINT"),
            Map.entry("short", "SMALLINT"),
            Map.entry("integer", "INTEGER"),
            Map.entry("long", "BIGINT"),
            Map.entry("float", "FLOAT"),
            Map.entry("double", "DOUBLE"),
            Map.entry("boolean", "BOOLEAN"),
            Map.entry("date", "DATE"),
            Map.entry("timestamp", "TIMESTAMP"),
            Map.entry("timestamp_ntz", "TIMESTAMP"),
            Map.entry("binary", "BLOB"),
            Map.entry("void", "INTEGER"));

    /** The database's name of it. */
    String name() {
        if (!told.isJsonObject()) {
            String word = told.getAsString();
            return DECIMAL.matcher(word).matches() ? word : PLAIN.getOrDefault(word, "VARCHAR");
        }
        JsonObject parts = told.getAsJsonObject();
        return switch (parts.get("type").getAsString()) {
            case "array" -> part("elementType").name() + "[]";
            case "map" ->
                "MAP(" + part("keyType").name() + ", " + part("valueType").name() + ")";
            case "struct" -> structName(parts.getAsJsonArray("fields"));
            default -> "VARCHAR";
        };
    }

    private static String structName(JsonArray fields) {
        StringJoiner all = new StringJoiner(", ", "STRUCT(", ")");
        fields.forEach(
                field -> all.add(quoted(nameOf(field)) + " " + typeOf(field).name()));
        return all.toString();
    }

    private ToldType part(String name) {
        return new ToldType(told.getAsJsonObject().get(name));
    }

    static String nameOf(JsonElement field) {
        return field.getAsJsonObject().get("name").getAsString();
    }

    static ToldType typeOf(JsonElement field) {
        return new ToldType(field.getAsJsonObject().get("type"));
    }

    /** A name as SQL takes it. */
    static String quoted(String name) {
        return "\"" + name.replace("\0", "").replace("\"", "\"\"") + "\"";
    }

    /**
     * A value of this type.
     *
     * @throws RuntimeException if it is none, which no honest process tells
     */
    String literal(JsonElement value) {
        if (value.isJsonNull()) {
            return "NULL";
        }
        if (told.isJsonObject()) {
            return nested(value);
        }
        String text = value.getAsString();
        return switch (told.getAsString()) {
            case "byte", "short", "integer", "long" -> checked(WHOLE, text);
            case "float", "double" -> "'" + floating(text) + "'::" + name();
            case "boolean" -> Boolean.toString(value.getAsBoolean());
            case "date" -> "DATE '" + LocalDate.parse(text) + "'";
            case "timestamp", "timestamp_ntz" -> "TIMESTAMP '" + LocalDateTime.parse(text.replace(' ', 'T')) + "'";
            case "binary" ->
                "from_hex('" + HexFormat.of().formatHex(HexFormat.of().parseHex(text)) + "')";
            default ->
                DECIMAL.matcher(told.getAsString()).matches() ? checked(EXACT, text) + "::" + name() : text(text);
        };
    }

    private static double floating(String text) {
        return switch (text) {
            case "nan" -> Double.NaN;
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    private static String checked(Pattern form, String text) {
        if (!form.matcher(text).matches()) {
            throw new IllegalArgumentException("Not such a number");
        }
        return text;
    }

    private static String text(String text) {
        return "'" + text.replace("\0", "").replace("'", "''") + "'";
    }

    private String nested(JsonElement value) {
        String kind = told.getAsJsonObject().get("type").getAsString();
        JsonArray parts = value.getAsJsonArray();
        return switch (kind) {
            case "array" -> list(part("elementType"), parts) + "::" + name();
            case "map" -> map(parts) + "::" + name();
            case "struct" -> struct(told.getAsJsonObject().getAsJsonArray("fields"), parts);
            default -> text(value.toString());
        };
    }

    private static String list(ToldType type, JsonArray parts) {
        StringJoiner all = new StringJoiner(", ", "[", "]");
        parts.forEach(part -> all.add(type.literal(part)));
        return all.toString();
    }

    private String map(JsonArray pairs) {
        StringJoiner all = new StringJoiner(", ", "MAP {", "}");
        pairs.forEach(
                pair -> all.add(part("keyType").literal(pair.getAsJsonArray().get(0)) + ": "
                        + part("valueType").literal(pair.getAsJsonArray().get(1))));
        return all.toString();
    }

    private static String struct(JsonArray fields, JsonArray parts) {
        StringJoiner all = new StringJoiner(", ", "{", "}");
        for (int i = 0; i < fields.size(); i++) {
            all.add(text(nameOf(fields.get(i))) + ": " + typeOf(fields.get(i)).literal(parts.get(i)));
        }
        return all.toString();
    }
}
