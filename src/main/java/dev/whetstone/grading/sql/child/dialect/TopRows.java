package dev.whetstone.grading.sql.child.dialect;

import dev.whetstone.grading.sql.child.dialect.words.TokenRow;
import java.util.List;
import java.util.Locale;

/** SQL Server's {@code TOP n} and {@code TOP n PERCENT}: a LIMIT at the end of the very query it stands in. */
final class TopRows {

    private static final int LONGEST_FETCH = 12;

    private final List<String> tokens;

    private TopRows(List<String> tokens) {
        this.tokens = tokens;
    }

    /** Edits the tokens of a query; says whether there was anything to edit. */
    static boolean rewrite(List<String> tokens) {
        TopRows top = new TopRows(tokens);
        boolean changed = false;
        for (int i = tokens.size() - 1; i >= 0; i--) {
            changed |= top.is(i, "top") && top.afterSelect(i) && top.move(i);
            changed |= i < tokens.size() && top.is(i, "fetch") && top.share(i);
        }
        return changed;
    }

    private boolean afterSelect(int at) {
        int before = Neighbour.of(tokens, at, -1);
        return before >= 0 && (is(before, "select") || is(before, "distinct") || is(before, "all"));
    }

    private boolean move(int at) {
        int number = Neighbour.of(tokens, at, 1);
        boolean bracket = number < tokens.size() && is(number, "(");
        number = bracket ? Neighbour.of(tokens, number, 1) : number;
        if (number >= tokens.size() || !tokens.get(number).matches("\\d+")) {
            return false;
        }
        int end = bracket ? Neighbour.of(tokens, number, 1) : number;
        int percent = Neighbour.of(tokens, end, 1);
        boolean share = percent < tokens.size() && is(percent, "percent");
        String most = tokens.get(number);
        end = share ? percent : end;
        tokens.subList(at, end + 1).clear();
        tokens.add(end(at), "\nlimit " + (share ? shareOf(select(at), end(at), most) : most) + " ");
        return true;
    }

    /** Oracle's {@code FETCH FIRST n PERCENT ROWS ONLY}. */
    private boolean share(int at) {
        TokenRow fetch = TokenRow.of(tokens.subList(at, Math.min(tokens.size(), at + LONGEST_FETCH)));
        boolean share = fetch.at(2).matches("\\d+")
                && fetch.at(3).equals("percent")
                && fetch.at(5).equals("only");
        if (share) {
            String limit = "limit " + shareOf(select(at), at, fetch.at(2));
            int only = at;
            while (!is(only, "only")) {
                only++;
            }
            tokens.subList(at, only + 1).clear();
            tokens.add(at, limit);
        }
        return share;
    }

    /** So many of a hundred rows of a query; a part of a row is a row. */
    private String shareOf(int select, int end, String percent) {
        String query = String.join("", tokens.subList(select, end));
        return "(select cast(ceil(count(*) * " + percent + " / 100.0) as bigint) from (" + query + "\n) whole_)";
    }

    /** The SELECT that a place is in. */
    private int select(int at) {
        int depth = 0;
        for (int i = at - 1; i > 0; i--) {
            depth += is(i, ")") ? 1 : is(i, "(") ? -1 : 0;
            if (depth <= 0 && is(i, "select")) {
                return i;
            }
        }
        return 0;
    }

    /** Where the query ends that a place is in: at its closing bracket, before the next of a UNION, or at the end. */
    private int end(int from) {
        int depth = 0;
        for (int i = from; i < tokens.size(); i++) {
            String token = tokens.get(i).toLowerCase(Locale.ROOT);
            depth += token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
            boolean next =
                    depth == 0 && List.of("union", "except", "intersect", ";").contains(token);
            if (depth < 0 || next) {
                return i;
            }
        }
        return tokens.size();
    }

    private boolean is(int at, String word) {
        return tokens.get(at).equalsIgnoreCase(word);
    }
}
