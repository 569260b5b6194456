package dev.whetstone.grading.sql.child.script;

import dev.whetstone.grading.sql.child.dialect.words.TokenRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Where the statements of a script end: at a semicolon, or, as SQL Server lets them, where the next one begins. */
final class Statements {

    private static final String ALWAYS = "declare|create|insert|drop";
    private static final Set<String> JOINING =
            Set.of("union", "all", "except", "intersect", "minus", "as", "(", "or", "not");

    private final TokenRow row;
    private final List<TokenRow> found = new ArrayList<>();
    private int from;
    private boolean complete;

    private Statements(TokenRow row) {
        this.row = row;
    }

    static List<TokenRow> of(TokenRow row) {
        Statements statements = new Statements(row);
        int depth = 0;
        for (int i = 0; i < row.size(); i++) {
            depth += row.at(i).equals("(") ? 1 : row.at(i).equals(")") ? -1 : 0;
            if (depth == 0) {
                statements.look(i);
            }
        }
        statements.end(row.size(), row.size());
        return statements.found;
    }

    private void look(int at) {
        if (row.at(at).equals(";")) {
            end(at, at + 1);
        } else if (at > from && begins(at)) {
            end(at, at);
        }
        complete |= row.at(at).matches("select|values")
                || (at == from && row.at(at).matches("declare|set|drop"))
                || (row.is(from, "create") && row.at(at).equals(")") && row.next(from, "as") > at);
    }

    private boolean begins(int at) {
        if (JOINING.contains(row.at(at - 1))) {
            return false;
        }
        boolean with = row.at(at).equals("with") && row.is(at + 2, "as", "(");
        boolean set = row.at(at).equals("set") && row.at(at + 1).equals("@");
        return row.at(at).matches(ALWAYS)
                || (complete && (with || set || row.at(at).equals("select")));
    }

    private void end(int to, int next) {
        if (to > from) {
            found.add(row.part(from, to));
        }
        from = next;
        complete = false;
    }
}
