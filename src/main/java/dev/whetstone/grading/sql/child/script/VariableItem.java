package dev.whetstone.grading.sql.child.script;

import dev.whetstone.grading.sql.child.dialect.words.TokenRow;
import java.util.ArrayList;
import java.util.List;

/** A column of a list that may give variables values, with the name it gets. */
record VariableItem(TokenRow expression, String name, boolean isPlain) {

    static VariableItem of(TokenRow item, boolean one) {
        int last = item.size() - 1;
        boolean as = item.at(last - 1).equals("as");
        boolean bare = last > 0
                && item.at(last).matches("[a-z_]\\w*|[\"'`].*")
                && !item.at(last).equals("end")
                && item.at(last - 1).matches("[\\w)\"'`]+")
                && !item.at(last - 1).matches("and|or|not|is|like|then|else|when|in|between|div|mod");
        int end = as ? last - 1 : bare ? last : last + 1;
        String name = as || bare ? item.words().get(last).replaceAll("^['`]|['`]$", "\"") : "";
        TokenRow expression = item.part(0, end);
        boolean plain = expression.words().stream().noneMatch("@"::equals);
        return new VariableItem(one ? expression : unqualified(expression), name, plain);
    }

    private static TokenRow unqualified(TokenRow row) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            boolean owner = row.at(i + 1).equals(".") && row.at(i).matches("[a-z_]\\w*");
            if (!owner && !(row.at(i).equals(".") && row.at(i - 1).matches("[a-z_]\\w*"))) {
                words.add(row.words().get(i));
            }
        }
        return new TokenRow(words);
    }

    String named() {
        return name.isEmpty() ? "" : " as " + name;
    }
}
