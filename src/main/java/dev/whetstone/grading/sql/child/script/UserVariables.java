package dev.whetstone.grading.sql.child.script;

import dev.whetstone.grading.sql.child.dialect.words.TokenRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * MySQL's {@code @x := …} in a list of columns, which carries a value from row to row, as a recursive query over the rows in their
 * order. One query block of this kind is read; one that groups, or assigns elsewhere, is not.
 */
final class UserVariables {

    private static final int LONGEST = 30_000;
    private static final int BLOCKS = 6;

    private final Map<String, String> initial;

    private UserVariables(Map<String, String> initial) {
        this.initial = new LinkedHashMap<>(initial);
    }

    /**
     * The query without variables; empty if it is none of this kind.
     *
     * @param initial what variables are worth before it, by their names
     */
    static Optional<String> unfold(TokenRow query, Map<String, String> initial) {
        UserVariables variables = new UserVariables(initial);
        TokenRow start = variables.withoutStart(query);
        TokenRow row = start;
        Optional<TokenRow> unfolded = Optional.empty();
        for (int i = 0; i < BLOCKS && !VariableSteps.assigned(row).isEmpty(); i++) {
            unfolded =
                    variables.block(row).filter(text -> text.length() < LONGEST).map(TokenRow::of);
            if (unfolded.isEmpty()) {
                return Optional.empty();
            }
            row = unfolded.get();
        }
        return unfolded.or(() -> variables.given(query, start)).map(TokenRow::text);
    }

    /** The query with what its variables are worth throughout in their places. */
    private Optional<TokenRow> given(TokenRow query, TokenRow rest) {
        if (rest.size() == query.size()) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>();
        for (int i = 0; i < rest.size(); i++) {
            boolean variable = rest.at(i).equals("@") && initial.containsKey(rest.at(i + 1));
            words.add(
                    variable
                            ? "(" + initial.get(rest.at(++i)) + ")"
                            : rest.words().get(i));
        }
        return Optional.of(new TokenRow(words));
    }

    /** Unfolds the block that assigns first, if nothing beside it assigns the same. */
    private Optional<String> block(TokenRow row) {
        int select = select(row);
        if (select < 0) {
            return Optional.empty();
        }
        TokenRow block = row.part(select, row.next(select, "union", "except", "intersect", ";"));
        Set<String> names = VariableSteps.assigned(block);
        Set<String> rest = VariableSteps.assigned(row.part(select + block.size(), row.size()));
        return names.stream().anyMatch(rest::contains) ? Optional.empty() : folded(row, select, names);
    }

    /** Without {@code , (SELECT @a := 0, @b := NULL) t}, whose values are noted. */
    private TokenRow withoutStart(TokenRow row) {
        for (int i = 0; i < row.size(); i++) {
            int close = row.is(i, "(", "select", "@") ? row.close(i) : -1;
            if (close > 0 && note(row.part(i + 2, close))) {
                int before = i - 1;
                while (row.at(before).matches("join|cross|inner|,")) {
                    before--;
                }
                int after = row.at(close + 1).equals("as") ? close + 3 : close + 2;
                boolean first = row.at(before).equals("from") && row.at(after).matches("join|,|cross|inner");
                int rest = first ? after + (row.at(after).matches("cross|inner") ? 2 : 1) : after;
                return TokenRow.of(row.part(0, before + 1).text() + " "
                        + row.part(Math.min(rest, row.size()), row.size()).text());
            }
        }
        return row;
    }

    /** Notes what a list of columns assigns, or the one aggregate of a query that has one row. */
    private boolean note(TokenRow list) {
        int from = list.next(0, "from");
        if (from < list.size()) {
            boolean one = list.is(2, ":", "=")
                    && list.at(4).matches("count|sum|avg|min|max")
                    && list.at(5).equals("(")
                    && list.close(5) == from - 1
                    && list.next(from, "group", "having", "union") == list.size();
            if (one) {
                initial.put(list.at(1), "(select " + list.part(4, list.size()).text() + ")");
            }
            return one;
        }
        for (TokenRow item : list.split(",")) {
            if (!item.at(0).equals("@") || !item.is(2, ":", "=")) {
                return false;
            }
            initial.put(item.at(1), item.part(4, item.next(4, "as")).text());
        }
        return true;
    }

    /** The SELECT that assigns first. */
    private static int select(TokenRow row) {
        int at = 0;
        while (!(row.at(at).equals("@") && row.is(at + 2, ":", "="))) {
            at++;
        }
        int depth = 0;
        for (int i = at; i >= 0; i--) {
            depth += row.at(i).equals(")") ? 1 : row.at(i).equals("(") ? -1 : 0;
            if (depth <= 0 && row.at(i).equals("select")) {
                return i;
            }
            depth = Math.max(0, depth);
        }
        return -1;
    }

    private Optional<String> folded(TokenRow row, int select, Set<String> names) {
        int from = row.next(select, "from");
        int end = row.next(from, "union", "except", "intersect", ";");
        int order = Math.min(end, row.next(from, "order", "limit"));
        int where = Math.min(order, row.next(from, "where"));
        boolean plain = from < row.size()
                && !row.at(select + 1).equals("distinct")
                && row.next(from, "group", "having") >= end
                && VariableSteps.assigned(row.part(from, end)).isEmpty();
        if (!plain) {
            return Optional.empty();
        }
        int limit = Math.min(end, row.next(order, "limit"));
        TokenRow source = row.part(from + 1, where);
        boolean one = source.size() <= 3 || (source.at(0).equals("(") && source.close(0) >= source.size() - 3);
        int last = source.size() - 1;
        String alias = one && !source.at(last).equals(")") ? source.words().get(last) : "s_";
        List<VariableItem> items = row.part(select + 1, from).split(",").stream()
                .map(item -> VariableItem.of(item, one))
                .toList();
        String keys = order < limit ? named(row.part(order, limit), items) : "";
        String rows = "s_ as (select row_number() over (" + keys + ") as n_, * from "
                + row.part(from + 1, order).text() + ")";
        String block = block(rows, alias, items, names)
                + (limit < end ? " " + row.part(limit, end).text() : "");
        boolean joined = row.at(end).matches("union|except|intersect");
        return Optional.of(row.part(0, select).text()
                + (joined ? " (" + block + ") " : " " + block + " ")
                + row.part(end, row.size()).text());
    }

    /** An order by what the columns are, where it goes by their new names. */
    private static String named(TokenRow order, List<VariableItem> items) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            String word = order.words().get(i);
            boolean part = order.at(i - 1).equals(".");
            words.add(items.stream()
                    .filter(item -> !part && item.isPlain() && item.name().equalsIgnoreCase(word))
                    .map(item -> item.expression().text())
                    .findFirst()
                    .orElse(word));
        }
        return new TokenRow(words).text();
    }

    private String block(String rows, String alias, List<VariableItem> items, Set<String> names) {
        VariableSteps steps = VariableSteps.of(names);
        List<String> folded = new ArrayList<>();
        List<String> shown = new ArrayList<>();
        for (VariableItem item : items) {
            if (item.isPlain()) {
                shown.add(item.expression().text().replaceFirst("\\*$", "* exclude (n_)") + item.named());
            } else {
                folded.add(steps.read(item.expression()) + " as i_" + shown.size());
                shown.add("f_.i_" + shown.size() + item.named());
            }
        }
        String next =
                names.stream().map(name -> steps.value(name) + " as v_" + name).collect(Collectors.joining(", "));
        String start = names.stream()
                .map(name -> initial.getOrDefault(name, "null") + " as v_" + name)
                .collect(Collectors.joining(", "));
        String typed = "select " + start + " union all select " + next + " from s_ " + alias + ", (select " + start
                + ") f_ where false";
        String step = alias + ".n_, " + next + (folded.isEmpty() ? "" : ", " + String.join(", ", folded));
        String blanks = folded.stream()
                .map(item -> ", null" + item.substring(item.lastIndexOf(" as i_")))
                .collect(Collectors.joining());
        return "with recursive " + rows + ", f_ as (select * from (select cast(0 as bigint) as n_, " + start + blanks
                + " union all select " + step + " from s_ " + alias + ", (" + typed + ") f_ where false) t_"
                + " union all select " + step + " from f_ join s_ " + alias + " on " + alias + ".n_ = f_.n_ + 1)"
                + " select " + String.join(", ", shown) + " from s_ " + alias + " join f_ on f_.n_ = " + alias
                + ".n_ order by " + alias + ".n_";
    }
}
