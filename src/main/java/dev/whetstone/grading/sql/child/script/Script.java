package dev.whetstone.grading.sql.child.script;

import dev.whetstone.grading.sql.child.dialect.words.TokenRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A script that ends in a query: temporary tables, views and variables made before it become parts of it. Nothing of it is run by
 * itself, and a statement of any other kind leaves the script as it is, so that it is refused.
 */
public final class Script {

    /** SQL Server's end of a batch, on a line of its own. */
    private static final Pattern BATCH = Pattern.compile("(?im)^[ \\t]*go[ \\t]*;?[ \\t]*$");

    /** What a script says beside its queries: settings, the database, and the dropping of what is not there yet. */
    private static final Pattern SETTING =
            Pattern.compile("(?i)\\bset\\s+(nocount|ansi_\\w+|quoted_identifier|xact_abort)\\s+(on|off)\\b\\s*;?"
                    + "|\\bset\\s+((session|global|local)\\s+|@@(session\\.|global\\.)?)?"
                    + "(sql_mode|sql_safe_updates|group_concat_max_len|cte_max_recursion_depth|foreign_key_checks)\\s*:?=[^;]*;"
                    + "|^\\s*use\\s+(\\w+|\\[\\w+\\])\\s*(;|\\R)"
                    + "|\\bif\\s+object_id\\s*\\([^()]*\\)\\s+is\\s+not\\s+null\\s+drop\\s+table\\s+[\\w#.]+\\s*;?"
                    + "|\\bon\\s+commit\\s+(drop|(preserve|delete)\\s+rows)\\b");

    /** SQL Server's names of temporary tables. */
    private static final Pattern TEMPORARY = Pattern.compile("(?i)\\b(into|table|exists)\\s+(tempdb\\.\\.)?##?(\\w+)");

    private static final Pattern KEYWORD =
            Pattern.compile("(?i)select|from|where|as|with|union|except|intersect|order|group|having|limit"
                    + "|end|case|when|then|else|and|or|not|in|on|by|set|declare|into|values|join|over|partition|begin|all|distinct|is|null|like"
                    + "|between|create|insert|drop|table");

    private final ScriptTables tables = new ScriptTables();
    private final ScriptVariables variables = new ScriptVariables();

    private Script() {}

    /** The one query that a script is; empty where it is a query already, or anything else. */
    public static Optional<String> asQuery(String text) {
        TokenRow row = named(TokenRow.of(plain(text)));
        List<TokenRow> statements = Statements.of(row);
        boolean starts = row.at(0).matches("create|declare|set|drop");
        boolean cleaned = SETTING.matcher(text).find() || BATCH.matcher(text).find();
        if (statements.size() == 1 && cleaned && !row.at(0).equals("create")) {
            return Optional.of(statements.get(0).text());
        }
        if (statements.size() == 1) {
            TokenRow query = statements.get(0);
            return text.contains(":=")
                    ? UnreadVariables.without(query).map(TokenRow::text).or(() -> UserVariables.unfold(query, Map.of()))
                    : Optional.empty();
        }
        boolean script = starts || row.words().stream().anyMatch("into"::equalsIgnoreCase);
        return script && !statements.isEmpty() ? new Script().read(statements) : Optional.empty();
    }

    /** With other names for variables that are called as a part of a query is. */
    private static TokenRow named(TokenRow row) {
        List<String> words = new ArrayList<>(row.words());
        for (int i = 1; i < words.size(); i++) {
            if (words.get(i - 1).equals("@") && KEYWORD.matcher(words.get(i)).matches()) {
                words.set(i, words.get(i) + "_");
            }
        }
        return new TokenRow(words);
    }

    private static String plain(String text) {
        String plain = SETTING.matcher(BATCH.matcher(text).replaceAll(";")).replaceAll("");
        Matcher name = TEMPORARY.matcher(text);
        while (name.find()) {
            plain = plain.replaceAll("(tempdb\\.\\.)?##?" + name.group(3) + "\\b", name.group(3));
        }
        return plain;
    }

    private Optional<String> read(List<TokenRow> statements) {
        int last = statements.size() - 1;
        while (last > 0 && statements.get(last).at(0).equals("drop")) {
            last--;
        }
        for (TokenRow statement : statements.subList(0, last)) {
            TokenRow known = variables.in(statement);
            if (!tables.learn(known) && !variables.learn(known)) {
                return Optional.empty();
            }
        }
        TokenRow query = variables.in(statements.get(last));
        boolean asks = query.at(0).matches("select|with|values|\\(")
                && query.next(0, "into") >= query.size()
                && statements.subList(last + 1, statements.size()).stream().allMatch(tables::drops);
        TokenRow plain = UserVariables.unfold(query, variables.values())
                .map(TokenRow::of)
                .orElse(query);
        return asks ? Optional.of(tables.before(plain)) : Optional.empty();
    }
}
