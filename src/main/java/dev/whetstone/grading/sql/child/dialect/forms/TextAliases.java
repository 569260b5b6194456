package dev.whetstone.grading.sql.child.dialect.forms;

import dev.whetstone.grading.sql.child.dialect.words.TokenRow;
import java.util.List;
import java.util.stream.IntStream;

/** A column's name as text and without AS, {@code COUNT(*) 'how many'}, of MySQL and SQL Server. */
public final class TextAliases {

    private static final String NO_VALUE =
            "select|distinct|all|as|and|or|not|in|like|ilike|regexp|rlike|between|is|when|then"
                    + "|else|case|by|escape|separator|date|time|timestamp|datetime|interval|zone|n|x|b|e|div|mod|binary|collate";

    private TextAliases() {}

    /** Edits the tokens of a query; says whether there was anything to edit. */
    public static boolean rewrite(List<String> tokens) {
        return TokenRow.rewrite(
                tokens,
                (row, all) -> IntStream.range(1, row.size())
                        .anyMatch(i -> row.at(i).matches("(?s)'.*'") && edit(row, all, i)));
    }

    private static boolean edit(TokenRow row, List<String> tokens, int at) {
        String before = row.at(at - 1);
        boolean name = before.matches("\\w+|\\)|[\"`].*")
                && !before.matches(NO_VALUE)
                && row.at(at + 1).matches("|,|from|\\)|;|union|into")
                && isInList(row, at);
        if (name) {
            String text = row.words().get(at);
            row.replace(
                    tokens,
                    at,
                    at + 1,
                    "as \"" + text.substring(1, text.length() - 1).replace("\"", "\"\"") + "\"");
        }
        return name;
    }

    /** Whether it stands among the columns of a SELECT. */
    private static boolean isInList(TokenRow row, int at) {
        int i = at - 1;
        while (i >= 0 && !row.at(i).matches("select|\\(|from|where|on|having|by|values|interval")) {
            i = row.at(i).equals(")") ? row.open(i) - 1 : i - 1;
        }
        return row.at(i).equals("select");
    }
}
