package dev.whetstone.grading.sql.child.script;

import dev.whetstone.grading.sql.child.dialect.words.TokenRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The tables and views that a script makes, each with the query it is made from. */
final class ScriptTables {

    private static final List<String> KINDS =
            List.of("or", "replace", "global", "local", "temporary", "temp", "table", "view", "if", "not", "exists");

    private final Map<String, Made> made = new LinkedHashMap<>();

    /** @param columns the names in brackets; empty where they are the query's */
    private record Made(String name, String columns, String query) {

        Made with(String more, String named) {
            return new Made(
                    name,
                    query.isEmpty() && !named.isEmpty() ? named : columns,
                    query.isEmpty() ? more : query + " union all " + more);
        }
    }

    /** Whether a statement makes, fills or drops such a table. */
    boolean learn(TokenRow statement) {
        return switch (statement.at(0)) {
            case "create" -> create(statement);
            case "declare" -> statement.is(3, "table", "(") && declare(statement);
            case "insert" -> insert(statement);
            case "select", "with" -> select(statement);
            default -> drops(statement);
        };
    }

    /** Whether a statement drops only what the script makes. */
    boolean drops(TokenRow statement) {
        int name = name(statement);
        return statement.at(0).equals("drop")
                && (made.containsKey(statement.at(name)) || statement.is(name - 1, "exists"));
    }

    private static int name(TokenRow statement) {
        int at = 1;
        while (KINDS.contains(statement.at(at))) {
            at++;
        }
        return at;
    }

    private boolean create(TokenRow statement) {
        int name = name(statement);
        int list = statement.at(name + 1).equals("(") ? statement.close(name + 1) : name;
        if (name < 2 || list < 0) {
            return false;
        }
        boolean filled = statement.at(list + 1).equals("as") && list + 2 < statement.size();
        String columns = list > name ? columns(statement.part(name + 2, list)) : "";
        String query = filled ? statement.part(list + 2, statement.size()).text() : "";
        return (filled || (list > name && list + 1 == statement.size())) && put(statement, name, columns, query);
    }

    /** SQL Server's variable that is a table. */
    private boolean declare(TokenRow statement) {
        int close = statement.close(4);
        return close == statement.size() - 1 && put(statement, 2, columns(statement.part(5, close)), "");
    }

    private boolean put(TokenRow statement, int name, String columns, String query) {
        boolean fresh = statement.at(name).matches("[a-z_]\\w*|\".*\"|`.*`");
        made.put(statement.at(name), new Made(statement.words().get(name), columns, query));
        return fresh;
    }

    /** The names of a list of columns, whatever is said about them, without keys and checks. */
    private static String columns(TokenRow list) {
        return list.split(",").stream()
                .filter(column -> !column.at(0).matches("primary|unique|foreign|check|constraint|key|index"))
                .map(column -> column.words().get(0))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private boolean insert(TokenRow statement) {
        int name = statement.at(1).equals("into") ? 2 : 1;
        name += statement.at(name).equals("@") ? 1 : 0;
        Made table = made.get(statement.at(name));
        int list = statement.at(name + 1).equals("(") && !statement.is(name + 2, "select")
                ? statement.close(name + 1)
                : name;
        if (table == null || list < 0 || !statement.at(list + 1).matches("select|with|values|\\(")) {
            return false;
        }
        String columns = list > name ? columns(statement.part(name + 2, list)) : "";
        String rows = statement.part(list + 1, statement.size()).text();
        made.put(statement.at(name), table.with("select * from (" + rows + ") rows_", columns));
        return true;
    }

    /** {@code SELECT … INTO t FROM …}. */
    private boolean select(TokenRow statement) {
        int into = statement.next(0, "into");
        int name = statement.at(into + 1).matches("temp|temporary|table") ? into + 2 : into + 1;
        if (into >= statement.size() || statement.at(name).equals("@")) {
            return false;
        }
        String query = statement.part(0, into).text() + " "
                + statement.part(name + 1, statement.size()).text();
        return put(statement, name, "", query);
    }

    /** A query with these tables before it. */
    String before(TokenRow query) {
        String text = query.text().replaceAll("@ (?=\\w)", "");
        if (made.isEmpty()) {
            return text;
        }
        String tables = made.values().stream()
                .map(table -> table.name() + table.columns() + " as (" + table.query() + ")")
                .collect(Collectors.joining(", "));
        boolean with = query.at(0).equals("with");
        boolean recursive = query.at(1).equals("recursive");
        int rest = recursive ? 2 : with ? 1 : 0;
        return "with " + (recursive ? "recursive " : "") + tables + (with ? ", " : " ")
                + query.part(rest, query.size()).text().replaceAll("@ (?=\\w)", "");
    }
}
