package dev.whetstone.grading.sql.child.dialect;

import dev.whetstone.grading.sql.child.dialect.words.TokenRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Oracle's outer join, {@code FROM a, b WHERE a.id = b.a_id (+)}: the table whose columns are marked is joined by LEFT JOIN on the
 * conditions that mark it. Only where every mark names its table, and no OR stands beside them.
 */
final class OuterMarks {

    private static final Set<String> ENDS = Set.of(
            "group",
            "order",
            "having",
            "union",
            "limit",
            "fetch",
            "connect",
            "except",
            "intersect",
            "minus",
            "qualify",
            ";",
            ")",
            "");

    private final Map<String, TokenRow> tables = new LinkedHashMap<>();
    private final Map<String, List<TokenRow>> joins = new LinkedHashMap<>();
    private final List<TokenRow> filters = new ArrayList<>();

    private OuterMarks() {}

    /** Edits the tokens of a query; says whether there was anything to edit. */
    static boolean rewrite(List<String> tokens) {
        boolean changed = false;
        for (Optional<String> edited = edit(TokenRow.of(tokens));
                edited.isPresent();
                edited = edit(TokenRow.of(tokens))) {
            tokens.clear();
            tokens.addAll(TokenRow.tokens(edited.get()));
            changed = true;
        }
        return changed;
    }

    private static Optional<String> edit(TokenRow row) {
        int mark = mark(row, 0);
        int where = mark < 0 ? -1 : before(row, mark, "where");
        int from = where < 0 ? -1 : before(row, where, "from");
        if (from < 0) {
            return Optional.empty();
        }
        int end = end(row, where + 1);
        OuterMarks marks = new OuterMarks();
        return marks.read(row.part(from + 1, where), row.part(where + 1, end))
                .map(joined -> row.part(0, from + 1).text() + " " + joined + " "
                        + row.part(end, row.size()).text());
    }

    private static int mark(TokenRow row, int from) {
        for (int i = from; i < row.size(); i++) {
            if (row.is(i, "(", "+", ")")) {
                return i;
            }
        }
        return -1;
    }

    /** The last such word before a place, at the depth of that place or further out. */
    private static int before(TokenRow row, int place, String word) {
        int depth = 0;
        for (int i = place - 1; i >= 0; i--) {
            depth += row.at(i).equals(")") ? 1 : row.at(i).equals("(") ? -1 : 0;
            if (depth <= 0 && row.at(i).equals(word)) {
                return i;
            }
        }
        return -1;
    }

    private static int end(TokenRow row, int from) {
        int depth = 0;
        for (int i = from; ; i++) {
            if (depth == 0 && ENDS.contains(row.at(i))) {
                return i;
            }
            depth += row.at(i).equals("(") ? 1 : row.at(i).equals(")") ? -1 : 0;
        }
    }

    /** The joined tables with what is left of the conditions; empty where it is no such join. */
    private Optional<String> read(TokenRow from, TokenRow where) {
        if (from.words().stream().anyMatch(word -> word.equalsIgnoreCase("join"))
                || where.split("or").size() > 1) {
            return Optional.empty();
        }
        from.split(",").forEach(table -> tables.put(table.at(table.size() - 1), table));
        for (TokenRow condition : conditions(where)) {
            String marked = marked(condition);
            if (marked.isEmpty()) {
                filters.add(condition);
            } else if (tables.containsKey(marked)) {
                joins.computeIfAbsent(marked, table -> new ArrayList<>()).add(unmarked(condition));
            } else {
                return Optional.empty();
            }
        }
        return joined();
    }

    private Optional<String> joined() {
        List<String> done = new ArrayList<>(tables.keySet().stream()
                .filter(name -> !joins.containsKey(name))
                .toList());
        if (done.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder(
                done.stream().map(name -> table(name).text()).collect(Collectors.joining(" cross join ")));
        while (!joins.isEmpty()) {
            Optional<String> next =
                    joins.keySet().stream().filter(name -> isReady(name, done)).findFirst();
            if (next.isEmpty()) {
                return Optional.empty();
            }
            String on = joins.getOrDefault(next.get(), List.of()).stream()
                    .map(TokenRow::text)
                    .collect(Collectors.joining(" and "));
            text.append(" left join ")
                    .append(table(next.get()).text())
                    .append(" on ")
                    .append(on);
            joins.remove(next.get());
            done.add(next.get());
        }
        String rest = filters.stream().map(TokenRow::text).collect(Collectors.joining(" and "));
        return Optional.of(rest.isEmpty() ? text.toString() : text + " where " + rest);
    }

    private TokenRow table(String name) {
        return tables.getOrDefault(name, new TokenRow(List.of()));
    }

    /** Whether the conditions of a table name no table that is still to come. */
    private boolean isReady(String name, List<String> done) {
        return joins.getOrDefault(name, List.of()).stream().allMatch(condition -> {
            for (int i = 1; i < condition.size(); i++) {
                String table = condition.at(i).equals(".") ? condition.at(i - 1) : name;
                if (!table.equals(name) && !done.contains(table)) {
                    return false;
                }
            }
            return true;
        });
    }

    /** Split at AND, except at that of a BETWEEN. */
    private static List<TokenRow> conditions(TokenRow where) {
        List<TokenRow> conditions = new ArrayList<>();
        for (TokenRow part : where.split("and")) {
            TokenRow last = conditions.isEmpty() ? part : conditions.get(conditions.size() - 1);
            boolean open = !conditions.isEmpty()
                    && last.words().stream().anyMatch(word -> word.equalsIgnoreCase("between"))
                    && last.words().stream().noneMatch(word -> word.equalsIgnoreCase("and"));
            if (open) {
                List<String> both = new ArrayList<>(last.words());
                both.add("and");
                both.addAll(part.words());
                conditions.set(conditions.size() - 1, new TokenRow(both));
            } else {
                conditions.add(part);
            }
        }
        return conditions;
    }

    /** The table a condition marks; empty if none, and a name of no table if it marks several or does not say which. */
    private static String marked(TokenRow condition) {
        Set<String> names = new java.util.TreeSet<>();
        for (int i = mark(condition, 0); i >= 0; i = mark(condition, i + 1)) {
            names.add(condition.at(i - 2).equals(".") ? condition.at(i - 3) : "?");
        }
        return names.size() > 1 ? "?" : names.stream().findFirst().orElse("");
    }

    private static TokenRow unmarked(TokenRow condition) {
        List<String> words = new ArrayList<>(condition.words());
        for (int i = mark(new TokenRow(words), 0); i >= 0; i = mark(new TokenRow(words), 0)) {
            words.subList(i, i + 3).clear();
        }
        return new TokenRow(words);
    }
}
