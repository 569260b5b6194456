package dev.whetstone.grading.sql.child.dialect;

import dev.whetstone.grading.sql.child.dialect.forms.BareHaving;
import dev.whetstone.grading.sql.child.dialect.forms.BareJoins;
import dev.whetstone.grading.sql.child.dialect.forms.BracketedNames;
import dev.whetstone.grading.sql.child.dialect.forms.CallForms;
import dev.whetstone.grading.sql.child.dialect.forms.LevelPerRow;
import dev.whetstone.grading.sql.child.dialect.forms.NestedAggregates;
import dev.whetstone.grading.sql.child.dialect.forms.Spellings;
import dev.whetstone.grading.sql.child.dialect.forms.TableCalls;
import dev.whetstone.grading.sql.child.dialect.forms.TextAliases;
import dev.whetstone.grading.sql.child.dialect.words.TokenRow;
import dev.whetstone.grading.sql.child.engine.Database;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Words of other dialects that stand for words the engine knows, replaced outside of strings, quoted names and comments.
 * What comes out is parsed and checked like any other text.
 */
final class Habits {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("regexp", "~"),
            Map.entry("rlike", "~"),
            Map.entry("div", "//"),
            Map.entry("mod", "%"),
            Map.entry("straight_join", "join"),
            Map.entry("&&", "and"),
            Map.entry("minus", "except"),
            Map.entry("jsonb", "json"),
            Map.entry("distinctrow", "distinct"),
            Map.entry("unique", "distinct"),
            Map.entry("sql_calc_found_rows", ""),
            Map.entry("sysdate", "localtimestamp"));
    private static final Map<String, String> TYPES =
            Map.of("unsigned", "ubigint", "signed", "bigint", "number", "decimal(38, 10)");
    private static final String[][] PHRASES = {
        {"not regexp", "!~"},
        {"not rlike", "!~"},
        {"cross apply", "cross join lateral"},
        {"with ( nolock )", ""},
        {"regexp binary", "~"},
        {"like binary", "like"},
        {"sql_no_cache", ""}
    };

    private static final List<Predicate<List<String>>> FORMS = List.of(
            BracketedNames::rewrite,
            Spellings::rewrite,
            CallForms::rewrite,
            TableCalls::rewrite,
            BareJoins::rewrite,
            BareHaving::rewrite,
            TextAliases::rewrite);

    private static final List<Predicate<List<String>>> CALLS = List.of(
            ForeignPhrases::rewrite, OtherCalls::rewrite, Clauses::rewrite, XmlPaths::rewrite, Hierarchies::rewrite);

    private static final List<Predicate<List<String>>> ROWS = List.of(
            LevelRows::rewrite,
            LevelPerRow::rewrite,
            NestedAggregates::rewrite,
            TiedRows::rewrite,
            TopRows::rewrite,
            KeepRows::rewrite,
            OuterMarks::rewrite,
            StringAggregates::rewrite);

    private final List<String> tokens = new ArrayList<>();
    private boolean changed;

    private Habits(String sql) {
        tokens.addAll(TokenRow.tokens(sql));
    }

    /** Gives nothing where there is no such word. */
    static Optional<String> rewrite(String sql, Database database) throws SQLException {
        Habits habits = new Habits(sql);
        habits.comments();
        habits.each(FORMS);
        habits.conversions();
        habits.each(CALLS);
        habits.phrases();
        habits.words();
        habits.recursion();
        // A name that is given so is no text in double quotes.
        habits.changed |= SelectAliases.rewrite(habits.tokens, database.columns());
        habits.changed |= QuotedText.rewrite(habits.tokens, database.columns());
        habits.each(ROWS);
        return habits.changed ? Optional.of(String.join("", habits.tokens)) : Optional.empty();
    }

    private void each(List<Predicate<List<String>>> edits) {
        edits.forEach(edit -> changed |= edit.test(tokens));
    }

    private void phrases() {
        for (String[] phrase : PHRASES) {
            String[] words = phrase[0].split(" ");
            for (int i = 0; i < tokens.size(); i++) {
                int end = matches(i, words);
                if (end > 0) {
                    tokens.subList(i, end).clear();
                    tokens.add(i, " " + phrase[1] + " ");
                    changed = true;
                }
            }
        }
    }

    /** Where a phrase that starts at a token ends, or 0. */
    private int matches(int start, String... words) {
        int at = start;
        for (String word : words) {
            at = at == start ? at : skipSpace(at);
            if (at >= tokens.size() || !lower(at).equals(word)) {
                return 0;
            }
            at++;
        }
        return at;
    }

    private int skipSpace(int from) {
        int at = from;
        while (at < tokens.size() && (tokens.get(at).isBlank() || isComment(at))) {
            at++;
        }
        return at;
    }

    private boolean isComment(int at) {
        return tokens.get(at).startsWith("--") || tokens.get(at).startsWith("/*");
    }

    private void words() {
        for (int i = 0; i < tokens.size(); i++) {
            boolean type = previous(i).equals("as") && isInCast(i);
            String word = (type ? TYPES : WORDS).get(lower(i));
            boolean call = i + 1 < tokens.size() && tokens.get(i + 1).equals("(");
            boolean part = i > 0 && tokens.get(i - 1).equals(".");
            if (call && type && lower(i).equals("number")) {
                tokens.set(i, "decimal");
                changed = true;
            }
            if (word != null && !call && !part) {
                tokens.set(i, word);
                changed = true;
            }
        }
    }

    /** Whether the brackets around a place are those of a cast; elsewhere AS gives a name. */
    private boolean isInCast(int at) {
        int depth = 0;
        for (int i = at - 1; i >= 0; i--) {
            depth += lower(i).equals(")") ? 1 : lower(i).equals("(") ? -1 : 0;
            if (depth < 0) {
                return previous(i).endsWith("cast");
            }
        }
        return false;
    }

    /** SQL Server and Oracle say no RECURSIVE. */
    private void recursion() {
        int first = skipSpace(0);
        if (matches(first, "with") > 0 && matches(first, "with", "recursive") == 0) {
            tokens.set(first, "with recursive");
            changed = true;
        }
    }

    /** MySQL's comments. */
    private void comments() {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).startsWith("#")) {
                tokens.set(i, "--" + tokens.get(i).substring(1));
                changed = true;
            }
        }
    }

    /** {@code CONVERT(type, x, style)} of SQL Server and {@code CONVERT(x, type)} of MySQL, the innermost first. */
    private void conversions() {
        for (int i = tokens.size() - 1; i >= 0; i--) {
            int open = skipSpace(i + 1);
            if (lower(i).matches("(try_)?convert")
                    && open < tokens.size()
                    && tokens.get(open).equals("(")) {
                changed |= Conversions.rewrite(tokens, i, open);
            }
        }
        String converted = String.join("", tokens);
        tokens.clear();
        tokens.addAll(TokenRow.tokens(converted));
    }

    private String previous(int at) {
        int before = Neighbour.of(tokens, at, -1);
        return before < 0 ? "" : lower(before);
    }

    private String lower(int at) {
        return tokens.get(at).toLowerCase(Locale.ROOT);
    }
}
