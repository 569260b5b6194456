package dev.whetstone.grading.sql.child;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.whetstone.grading.sql.child.dialect.CompactDates;
import dev.whetstone.grading.sql.child.dialect.Dialects;
import dev.whetstone.grading.sql.child.dialect.Loosening;
import dev.whetstone.grading.sql.child.dialect.forms.SchemaNames;
import dev.whetstone.grading.sql.child.engine.Database;
import dev.whetstone.grading.sql.child.engine.EngineReading;
import dev.whetstone.grading.sql.child.script.Script;
import dev.whetstone.grading.sql.child.script.TooLongException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A member's query, made ready to run: exactly one query statement by the engine's own parser, nothing forbidden in it.
 * When the engine cannot plan it as it stands, the habits of other dialects are tried.
 *
 * @param dialects whether it needs the functions of other dialects
 */
record Candidate(String sql, boolean dialects) {

    private static final int LONGEST_TRANSLATION = 8_000;
    private static final int REPAIRS = 12;

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.DOTALL;

    /** A WITH that may refer to itself without saying so. */
    private static final Pattern RECURSION =
            Pattern.compile("\\A(?>\\s+|/\\*.*?\\*/|--[^\n]*)*+with\\b(?!\\s+recursive\\b)", FLAGS);

    /** SQL Server's habit of ending whatever came before a WITH. */
    private static final Pattern ENDED_BEFORE = Pattern.compile("\\A[\\s;]*;");

    /** A table named with the schema it is in. */
    private static final Pattern SCHEMA =
            Pattern.compile("(?<![\\w.])(dbo|public|\\[dbo\\])\\s*\\.", Pattern.CASE_INSENSITIVE);

    /** SQL Server's columns in brackets, which would be lists here. */
    private static final Pattern BRACKETED_PIVOT = Pattern.compile("\\bpivot\\b.*\\bin\\s*\\(\\s*\\[", FLAGS);

    /** "Not equal" with a blank in it, which would be a factorial here. */
    private static final Pattern APART = Pattern.compile("!\\s+=");

    private static final Pattern UNKNOWN_COLUMN = Pattern.compile("Referenced column \"([^\"]*)\"");
    private static final Pattern UNITS = Pattern.compile(
            "(sql_tsi_)?(year|quarter|month|week|day|hour|minute|second)s?|yyyy|yy|qq?|mm?|dd?|dy?|dw|weekday|dayofyear|iso_?week|monday|isowk|isoww|ww|wk|hh|mi|ss?|ms|n|y|sysdate|rownum|signed|unsigned|n?varchar|n?char|int|date|float",
            Pattern.CASE_INSENSITIVE);

    /**
     * @throws Refused if the judge does not run such a thing
     * @throws SQLException if the engine cannot plan it in any dialect
     */
    static Candidate prepare(String typed, Database database) throws Refused, SQLException {
        String scripted = unscripted(typed);
        String begun = ENDED_BEFORE.matcher(Dialects.plainBlanks(scripted)).replaceFirst("");
        String tight = APART.matcher(begun).find() ? Dialects.tight(begun) : begun;
        String named = SchemaNames.without(tight, database.tables());
        String text = BRACKETED_PIVOT.matcher(named).find() ? Dialects.withoutBrackets(named) : named;
        Exception first;
        try {
            return plan(text, database, false);
        } catch (SQLException e) {
            if (text.length() > LONGEST_TRANSLATION || isDeep(e) || isTypo(e, text)) {
                throw e;
            }
            first = e;
        } catch (Refused e) {
            if (text.length() > LONGEST_TRANSLATION || !isOfOtherEngines(text)) {
                throw e;
            }
            first = e;
        }
        return translated(text, database, first);
    }

    private static String unscripted(String typed) throws Refused {
        try {
            return Script.asQuery(typed).orElse(typed);
        } catch (TooLongException e) {
            throw new Refused(String.valueOf(e.getMessage()));
        }
    }

    private static boolean isOfOtherEngines(String text) {
        return RECURSION.matcher(text).find() || SCHEMA.matcher(text).find() || Dialects.makesRows(text);
    }

    /** The first translation that can be planned; where there is none, the most telling of all errors is thrown. */
    private static Candidate translated(String text, Database database, Exception first) throws Refused, SQLException {
        database.learnDialects();
        MostTelling telling = new MostTelling(text, first);
        for (Dialects.Translation translation : Dialects.TRANSLATIONS) {
            try {
                Optional<String> translated = translation.apply(text, database);
                if (translated.isPresent()) {
                    return repaired(translated.get(), database);
                }
            } catch (SQLException | Refused e) {
                telling.add(e);
            } catch (RuntimeException fault) {
                // A translation that fails is ours to mend and says nothing of the query; the next one may do.
            }
        }
        Optional<String> notRun = NotRun.in(text);
        if (notRun.isPresent()) {
            throw new Refused(notRun.get());
        }
        throw telling.most();
    }

    /** Plans a query, without what the engine complains of if that can be taken away. */
    private static Candidate repaired(String sql, Database database) throws SQLException, Refused {
        String text = sql;
        for (int i = 0; i < REPAIRS; i++) {
            try {
                return plan(text, database, true);
            } catch (SQLException e) {
                text = Repairs.apply(text, e, database).orElseThrow(() -> e);
            }
        }
        return plan(text, database, true);
    }

    /**
     * The same query as other engines may have meant it: in the words of other dialects, and with everything converted that they
     * convert by themselves; without what does not run then.
     */
    List<Candidate> loosened(Database database) throws SQLException {
        database.learnDialects();
        String dashed = CompactDates.dashed(sql).orElse(sql);
        return Stream.<Text>of(
                        () -> Dialects.quotedText(sql),
                        () -> Dialects.habits(sql, database),
                        () -> TextNumbers.casts(sql, database),
                        () -> MixedBranches.all(sql, database),
                        () -> Loosening.apply(dashed, database))
                .map(text -> planned(text, database))
                .flatMap(Optional::stream)
                .toList();
    }

    /** What a translation makes of a query; empty if that is nothing, or nothing that runs. */
    private static Optional<Candidate> planned(Text translation, Database database) {
        try {
            Optional<String> text = translation.write();
            return text.isPresent() ? Optional.of(plan(text.get(), database, true)) : Optional.empty();
        } catch (SQLException | Refused | RuntimeException unlike) {
            return Optional.empty();
        }
    }

    private interface Text {
        Optional<String> write() throws SQLException;
    }

    /** The same query with the meaning another engine gives it; empty if it has that already, or if it does not run then. */
    Optional<Candidate> as(EngineReading reading, Database database) throws SQLException {
        database.learnDialects();
        Optional<String> quoted =
                reading.quotesText() && sql.contains("\"") ? Dialects.quotedText(sql) : Optional.empty();
        return planned(() -> reading.of(quoted.orElse(sql), database).or(() -> quoted), database);
    }

    private static boolean isDeep(SQLException error) {
        return String.valueOf(error.getMessage()).contains("Max expression depth");
    }

    /** A column that is not there is no matter of dialect, unless the word stands for a unit, the time, or text in double quotes. */
    private static boolean isTypo(SQLException error, String text) {
        Matcher column = UNKNOWN_COLUMN.matcher(String.valueOf(error.getMessage()));
        return column.find()
                && !UNITS.matcher(column.group(1)).matches()
                && !text.contains('"' + column.group(1) + '"')
                && !isAlias(column.group(1), text)
                && !ImpliedNames.mayBe(column.group(1), text);
    }

    /** Whether it stands where SQL Server gives a column its name, before an equals sign. */
    private static boolean isAlias(String column, String text) {
        return Pattern.compile(
                        "(\\bselect|\\bdistinct|,)\\s*[\\[\"']?" + Pattern.quote(column) + "[\\]\"']?\\s*=",
                        Pattern.CASE_INSENSITIVE)
                .matcher(text)
                .find();
    }

    private static Candidate plan(String sql, Database database, boolean dialects) throws Refused, SQLException {
        JsonObject parsed = database.parse(sql);
        if (parsed.get("error").getAsBoolean()) {
            if (parsed.get("error_type").getAsString().equals("not implemented")) {
                throw new Refused("Only a query is run: write one SELECT (or WITH, or VALUES).");
            }
            database.plan(sql);
            throw new SQLException(
                    "Parser Error: " + parsed.get("error_message").getAsString());
        }
        JsonArray statements = parsed.getAsJsonArray("statements");
        if (statements.size() != 1) {
            throw new Refused(
                    statements.isEmpty()
                            ? "There is no query in it."
                            : "Only one statement is run, and this has " + statements.size() + ".");
        }
        QueryPolicy policy = new QueryPolicy(database.tables());
        Optional<String> objection = policy.objection(statements.get(0).getAsJsonObject());
        if (objection.isPresent()) {
            throw new Refused(objection.get());
        }
        database.plan(sql);
        return new Candidate(sql, dialects);
    }

    /** The judge does not run this; the message says why. */
    static final class Refused extends Exception {
        Refused(String reason) {
            super(reason);
        }
    }
}
