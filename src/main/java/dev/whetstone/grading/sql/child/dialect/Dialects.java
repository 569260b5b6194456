package dev.whetstone.grading.sql.child.dialect;

import dev.whetstone.grading.sql.child.dialect.forms.ForeignSigns;
import dev.whetstone.grading.sql.child.dialect.forms.TableCalls;
import dev.whetstone.grading.sql.child.dialect.words.TokenRow;
import dev.whetstone.grading.sql.child.engine.Database;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Ways to turn a query of another dialect into one the engine knows, the most faithful first. */
public final class Dialects {

    private static final Pattern BLANKS = Pattern.compile("[\\u00a0\\u2000-\\u200b\\u202f\\u205f\\u3000\\ufeff]");

    /** Each is tried in turn until the engine can plan what comes out. */
    public static final List<Translation> TRANSLATIONS = List.of(
            Edits::apply,
            (sql, database) -> Optional.of(sql),
            (sql, database) -> {
                Optional<String> rewritten = Habits.rewrite(sql, database);
                return rewritten.isPresent() ? Edits.apply(rewritten.get(), database) : Optional.empty();
            },
            Habits::rewrite,
            (sql, database) -> Loosening.apply(edited(sql, database), database),
            (sql, database) -> CompactDates.dashed(edited(sql, database)),
            (sql, database) -> Transpiler.transpile(sql),
            (sql, database) -> Habits.rewrite(sql, database).flatMap(Transpiler::transpile),
            (sql, database) -> {
                Optional<String> transpiled = Transpiler.transpile(habitual(sql, database));
                return transpiled.isPresent()
                        ? Loosening.apply(edited(transpiled.get(), database), database)
                        : Optional.empty();
            },
            (sql, database) -> sql.contains("||")
                    ? Loosening.apply(edited(sql.replace("||", " or "), database), database)
                    : Optional.empty());

    /** The query with the words of other dialects replaced; empty where there are none. */
    public static Optional<String> habits(String sql, Database database) throws SQLException {
        return Habits.rewrite(sql, database);
    }

    /** The query as MySQL reads it where double quotes are about text that is also a column's name; empty where there are none. */
    public static Optional<String> quotedText(String sql) {
        List<String> tokens = new ArrayList<>(TokenRow.tokens(sql));
        return QuotedText.rewrite(tokens, Set.of()) ? Optional.of(String.join("", tokens)) : Optional.empty();
    }

    private static String habitual(String sql, Database database) throws SQLException {
        return Habits.rewrite(sql, database).orElse(sql);
    }

    private static String edited(String sql, Database database) throws SQLException {
        String habitual = habitual(sql, database);
        return Edits.apply(habitual, database).orElse(habitual);
    }

    private Dialects() {}

    /** Whether it calls a function of other dialects that makes rows. */
    public static boolean makesRows(String sql) {
        return TableCalls.rewrite(new ArrayList<>(TokenRow.tokens(sql)));
    }

    /** With operators whose signs stand apart written together. */
    public static String tight(String sql) {
        List<String> tokens = new ArrayList<>(TokenRow.tokens(sql));
        ForeignSigns.rewrite(tokens);
        return String.join("", tokens);
    }

    /** With plain blanks in the place of those that web pages have, outside of texts; the engine counts them as plain ones. */
    public static String plainBlanks(String sql) {
        return TokenRow.tokens(sql).stream()
                .map(token -> token.matches("(?s)['\"].*")
                        ? token
                        : BLANKS.matcher(token).replaceAll(" "))
                .collect(Collectors.joining());
    }

    /** SQL Server's names in brackets as quoted ones. */
    public static String withoutBrackets(String sql) {
        List<String> tokens = new ArrayList<>(TokenRow.tokens(sql));
        Clauses.rewrite(tokens);
        return String.join("", tokens);
    }

    /** Gives nothing where it has nothing to change. */
    public interface Translation {
        Optional<String> apply(String sql, Database database) throws SQLException;
    }
}
