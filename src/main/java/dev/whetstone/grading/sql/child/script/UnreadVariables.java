package dev.whetstone.grading.sql.child.script;

import dev.whetstone.grading.sql.child.dialect.words.TokenRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** MySQL's {@code SELECT @most := MAX(x)} of a variable that nothing reads, as the value alone. */
final class UnreadVariables {

    private UnreadVariables() {}

    /** The query without variables; empty if some are left. */
    static Optional<TokenRow> without(TokenRow row) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            boolean unread = row.at(i).equals("@") && row.is(i + 2, ":", "=") && uses(row, row.at(i + 1)) == 1;
            if (!unread) {
                words.add(row.words().get(i));
            }
            i += unread ? 3 : 0;
        }
        return words.contains("@") || words.size() == row.size() ? Optional.empty() : Optional.of(new TokenRow(words));
    }

    private static int uses(TokenRow row, String name) {
        int uses = 0;
        for (int i = 1; i < row.size(); i++) {
            uses += row.at(i - 1).equals("@") && row.at(i).equals(name) ? 1 : 0;
        }
        return uses;
    }
}
