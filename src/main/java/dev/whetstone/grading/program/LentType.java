package dev.whetstone.grading.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Spark's name for a type of the database. */
final class LentType {

    private static final Map<String, String> PLAIN = Map.ofEntries(
            Map.entry("TINYINT", "tinyint"),
            Map.entry("SMALLINT", "smallint"),
            Map.entry("INTEGER", "int"),
            Map.entry("BIGINT", "bigint"),
            Map.entry("HUGEINT", "decimal(38,0)"),
            Map.entry("UTINYINT", "smallint"),
            Map.entry("USMALLINT", "int"),
            Map.entry("UINTEGER", "bigint"),
            Map.entry("UBIGINT", "decimal(20,0)"),
            Map.entry("FLOAT", "float"),
            Map.entry("DOUBLE", "double"),
            Map.entry("BOOLEAN", "boolean"),
            Map.entry("DATE", "date"));

    private LentType() {}

    /** Text where Spark has no such type. */
    static String of(String type) {
        if (type.endsWith("]")) {
            return "array<" + of(type.substring(0, type.lastIndexOf('['))) + ">";
        }
        if (type.startsWith("STRUCT(")) {
            return parts(type).stream().map(LentType::field).collect(Collectors.joining(", ", "struct<", ">"));
        }
        if (type.startsWith("MAP(")) {
            return parts(type).stream().map(LentType::of).collect(Collectors.joining(", ", "map<", ">"));
        }
        if (type.startsWith("DECIMAL(")) {
            return type.toLowerCase(Locale.ROOT);
        }
        return type.startsWith("TIMESTAMP") ? "timestamp" : PLAIN.getOrDefault(type, "string");
    }

    private static String field(String part) {
        boolean quoted = part.startsWith("\"");
        int end = quoted ? part.replace("\"\"", "__").indexOf('"', 1) + 1 : part.indexOf(' ');
        String name = quoted ? part.substring(1, end - 1).replace("\"\"", "\"") : part.substring(0, end);
        return "`" + name.replace("`", "``") + "`: " + of(part.substring(end).strip());
    }

    /** What stands between the outer brackets, cut at its commas. */
    private static List<String> parts(String type) {
        String inner = type.substring(type.indexOf('(') + 1, type.lastIndexOf(')'));
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int begun = 0;
        boolean quoted = false;
        for (int i = 0; i < inner.length(); i++) {
            char sign = inner.charAt(i);
            quoted ^= sign == '"';
            depth += quoted ? 0 : sign == '(' ? 1 : sign == ')' ? -1 : 0;
            if (sign == ',' && depth == 0 && !quoted) {
                parts.add(inner.substring(begun, i).strip());
                begun = i + 1;
            }
        }
        parts.add(inner.substring(begun).strip());
        return parts;
    }
}
