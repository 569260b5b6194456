package dev.whetstone.grading.sql.child.dialect.forms;

import dev.whetstone.grading.sql.child.dialect.words.TokenRow;
import java.util.List;
import java.util.Optional;

/**
 * Calls that make rows: {@code STRING_SPLIT(t, ',')}, {@code OPENJSON(j)}, {@code JSON_TABLE(j, '$[*]' COLUMNS (…))},
 * {@code json_array_elements(j)}, {@code regexp_matches(t, p, 'g')} and kin, as subqueries of what the engine has.
 */
public final class TableCalls {

    private final TokenRow row;
    private final int at;
    private final int close;
    private final List<TokenRow> arguments;

    private TableCalls(TokenRow row, int at, int close) {
        this.row = row;
        this.at = at;
        this.close = close;
        this.arguments = row.part(at + 2, close).split(",");
    }

    /** Edits the tokens of a query; says whether there was anything to edit. */
    public static boolean rewrite(List<String> tokens) {
        return TokenRow.rewrite(tokens, TableCalls::edit);
    }

    private static boolean edit(TokenRow row, List<String> tokens) {
        for (int i = 0; i < row.size(); i++) {
            int close = row.at(i + 1).equals("(") && row.at(i).matches("[a-z_]+\\d?") ? row.close(i + 1) : -1;
            if (close > 0 && new TableCalls(row, i, close).replaced(tokens)) {
                return true;
            }
        }
        return false;
    }

    private boolean replaced(List<String> tokens) {
        boolean source = row.at(at - 1).matches("from|join|,|lateral|apply|table|\\(") && !isValue();
        Optional<String> instead = source ? rows() : values();
        if (instead.isEmpty()) {
            return false;
        }
        int end = close + 1;
        boolean numbered = row.is(end, "with", "ordinality");
        boolean typed = row.at(at).equals("openjson") && row.is(end, "with", "(");
        end = numbered ? end + 2 : typed ? row.close(end + 1) + 1 : end;
        row.replace(tokens, at, end, instead.get());
        return true;
    }

    /** Whether it stands among the columns of a query or in an expression, and not where a table does. */
    private boolean isValue() {
        int depth = 0;
        for (int i = at - 1; i >= 0; i--) {
            depth += row.at(i).equals(")") ? 1 : row.at(i).equals("(") ? -1 : 0;
            if (depth < 0 && !row.at(i - 1).matches("from|join|,|lateral|apply")) {
                return true;
            }
            if (depth == 0 && row.at(i).matches("from|join|lateral|apply")) {
                return false;
            }
            if (depth == 0 && row.at(i).matches("select|where|on|having|by")) {
                return true;
            }
        }
        return true;
    }

    private String argument(int index) {
        return arguments.get(index).text();
    }

    private Optional<String> rows() {
        return switch (row.at(at)) {
            case "string_split", "string_to_table" ->
                arguments.size() < 2
                        ? Optional.empty()
                        : Optional.of(
                                listed("string_split(cast(" + argument(0) + " as varchar), " + argument(1) + ")"));
            case "openjson" -> Optional.of(openJson());
            case "json_table" -> jsonTable();
            case "json_array_elements", "jsonb_array_elements" -> Optional.of(listed(elements("json_extract")));
            case "json_array_elements_text", "jsonb_array_elements_text" ->
                Optional.of(listed(elements("json_extract_string")));
            case "jsonb_each", "jsonb_each_text", "json_each_text" ->
                Optional.of("(select key, "
                        + (row.at(at).endsWith("text") ? "json_extract_string(value, '$')" : "value")
                        + " as value from json_each(" + argument(0) + "))");
            case "json_object_keys", "jsonb_object_keys" -> Optional.of(listed("json_keys(" + argument(0) + ")"));
            case "regexp_matches" -> arguments.size() < 2 ? Optional.empty() : Optional.of(listed(matches()));
            case "flatten" -> flattened();
            default -> Optional.empty();
        };
    }

    /** PostgreSQL makes a row of each value also where a column stands. */
    private Optional<String> values() {
        return switch (row.at(at)) {
            case "json_array_elements", "jsonb_array_elements" ->
                Optional.of("unnest(" + elements("json_extract") + ")");
            case "json_array_elements_text", "jsonb_array_elements_text" ->
                Optional.of("unnest(" + elements("json_extract_string") + ")");
            case "json_object_keys", "jsonb_object_keys" -> Optional.of("unnest(json_keys(" + argument(0) + "))");
            case "regexp_matches" ->
                arguments.size() > 1 && row.is(close + 1, ")", "[")
                        ? Optional.of("unnest(" + matches() + ")")
                        : Optional.empty();
            case "string_to_table" ->
                arguments.size() < 2
                        ? Optional.empty()
                        : Optional.of("unnest(string_split(" + argument(0) + ", " + argument(1) + "))");
            default -> Optional.empty();
        };
    }

    /** Snowflake's rows of a list, numbered from 0. */
    private Optional<String> flattened() {
        TokenRow list = arguments.get(0);
        boolean named = list.is(0, "input", "=", ">");
        String text = list.part(named ? 3 : 0, list.size()).text();
        return arguments.size() == 1
                ? Optional.of(
                        "(select unnest(" + text + ") as value, generate_subscripts(" + text + ", 1) - 1 as index)")
                : Optional.empty();
    }

    private String elements(String function) {
        return function + "(" + argument(0) + ", '$[*]')";
    }

    /** Each match is a list of one text; without the g there is only the first. */
    private String matches() {
        String flags = arguments.size() > 2 ? argument(2) : "''";
        String pattern = flags.contains("i") ? "'(?i)' || " + argument(1) : argument(1);
        boolean group = argument(1).matches("(?s)'[^(]*\\([^(?][^(]*'");
        String found = "regexp_extract_all(" + argument(0) + ", " + pattern + (group ? ", 1)" : ")");
        return "list_transform(" + found + (flags.contains("g") ? "" : "[1:1]") + ", lambda m_: list_value(m_))";
    }

    /** The rows of a list, by the names that the engines give: a value, and its number where that is asked for. */
    private String listed(String list) {
        int after = close + 1;
        boolean ordinality = row.is(after, "with", "ordinality");
        int alias = ordinality ? after + 2 : after;
        alias += row.at(alias).equals("as") ? 1 : 0;
        boolean named =
                row.at(alias).matches("[a-z_]\\w*") && !row.at(alias).matches("on|where|group|order|join|cross");
        boolean columns = row.at(alias + 1).equals("(");
        boolean postgres = !row.at(at).equals("string_split");
        String number = "generate_subscripts(" + list + ", 1)";
        if (ordinality || (columns && !postgres)) {
            return "(select unnest(" + list + ") as value, " + number + " as ordinality)";
        }
        if (!postgres) {
            return "(select unnest(" + list + ") as value, " + number + " as ordinal)";
        }
        String own = named && !columns && !row.at(alias).equals("value")
                ? ", value_ as " + row.words().get(alias)
                : "";
        return "(select value_ as value" + own + " from (select unnest(" + list + ") as value_) rows_)";
    }

    private String openJson() {
        String path = arguments.size() > 1 ? argument(1) : "'$'";
        String part = "json_extract(cast(" + argument(0) + " as json), " + path + ")";
        if (!row.is(close + 1, "with", "(")) {
            return "(select key, json_extract_string(value, '$') as value, type from json_each(cast(" + argument(0)
                    + " as json), " + path + "))";
        }
        int end = row.close(close + 2);
        String list = "case when " + part + " is null then [] when json_type(" + part + ") = 'ARRAY' then json_extract("
                + part + ", '$[*]') else [" + part + "] end";
        return "(select " + JsonColumns.of(row.part(close + 3, end)) + " from (select unnest(" + list
                + ") as value_) rows_)";
    }

    private Optional<String> jsonTable() {
        int columns = row.next(at + 2, "columns");
        int end = row.at(columns + 1).equals("(") ? row.close(columns + 1) : -1;
        if (end < 0 || end >= close || row.part(columns, end).next(0, "nested") < end - columns) {
            return Optional.empty();
        }
        List<TokenRow> given = row.part(at + 2, columns).split(",");
        String path = given.size() > 1 ? given.get(1).text() : "'$'";
        String part = "json_extract(cast(" + given.get(0).text() + " as json), " + path + ")";
        String list = path.contains("*") ? part : "case when " + part + " is not null then [" + part + "] end";
        return Optional.of("(select " + JsonColumns.of(row.part(columns + 2, end))
                + " from (select unnest(" + list + ") as value_, generate_subscripts(" + list
                + ", 1) as number_) rows_)");
    }
}
