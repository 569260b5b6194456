package dev.whetstone.grading.sql.child.dialect.forms;

import dev.whetstone.grading.sql.child.dialect.words.TokenRow;
import java.util.stream.Collectors;

/** The columns that JSON_TABLE and OPENJSON read from each value, {@code name type PATH '$.path'} each. */
final class JsonColumns {

    private JsonColumns() {}

    /** As a list of columns read from {@code value_}, numbered by {@code number_}. */
    static String of(TokenRow list) {
        return list.split(",").stream().map(JsonColumns::column).collect(Collectors.joining(", "));
    }

    private static String column(TokenRow column) {
        String name = column.words().get(0).replaceAll("[\\[\\]`]", "");
        if (column.is(1, "for", "ordinality")) {
            return "number_ as " + name;
        }
        int path = column.at(0).equals("[") ? -1 : path(column);
        String place =
                path < 0 ? "'$." + name.replace("\"", "") + "'" : column.words().get(path);
        String value = "json_extract_string(value_, " + place + ")";
        String type = column.at(1).matches("format|exists|path|'.*|") ? "varchar" : type(column);
        return "cast(" + value + " as " + type + ") as " + name;
    }

    /** Where the text of its path stands, or -1. */
    private static int path(TokenRow column) {
        for (int i = 1; i < column.size(); i++) {
            if (column.at(i).startsWith("'$")) {
                return i;
            }
        }
        return -1;
    }

    private static String type(TokenRow column) {
        String word = column.at(1);
        if (word.contains("char") || word.matches("text|clob|json")) {
            return "varchar";
        }
        String width =
                column.at(2).equals("(") ? column.part(2, column.close(2) + 1).text() : "";
        return word.matches("number|money") ? "double" : word.equals("datetime2") ? "timestamp" : word + width;
    }
}
