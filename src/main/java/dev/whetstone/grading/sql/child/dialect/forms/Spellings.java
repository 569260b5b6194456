package dev.whetstone.grading.sql.child.dialect.forms;

import dev.whetstone.grading.sql.child.dialect.words.TokenRow;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Spellings of other engines: {@code SELECT FROM}, {@code {d '2024-01-31'}}, {@code interval '1 month - 1 day'},
 * {@code USE INDEX (i)}, {@code sys.dual}, {@code AS 2nd_item}, and names without AS that are words of the engine's own.
 */
public final class Spellings {

    private static final Set<String> OWN_WORDS = Set.of(
            "at",
            "zone",
            "precision",
            "positional",
            "semi",
            "anti",
            "asof",
            "glob",
            "columns",
            "overlaps",
            "verbose",
            "position",
            "years",
            "quarters",
            "months",
            "weeks",
            "days",
            "hours",
            "minutes",
            "seconds",
            "decade",
            "century",
            "binary",
            "escape",
            "ignore",
            "rename",
            "respect",
            "microsecond",
            "millisecond",
            "varying",
            "map",
            "struct",
            "show",
            "describe",
            "summarize",
            "concurrently",
            "out",
            "generated",
            "freeze",
            "similar");

    /** Words that no other engine keeps for itself, or few, but this one does. */
    private static final Set<String> NAMES = Set.of(
            "similar",
            "qualify",
            "pivot",
            "unpivot",
            "positional",
            "semi",
            "anti",
            "asof",
            "summarize",
            "placing",
            "initially",
            "deferrable",
            "variadic",
            "symmetric",
            "asymmetric",
            "verbose",
            "freeze",
            "glob",
            "overlaps",
            "collation",
            "concurrently",
            "authorization",
            "analyse",
            "lambda",
            "show",
            "describe");

    /** A number that nothing parts from the word behind it. */
    private static final String NUMBER_FIRST =
            "0x.*|\\d+(and|or|then|else|end|as|from|when|where|in|is|not|union|group|order|limit|desc|asc|preceding|following)";

    private Spellings() {}

    /** Edits the tokens of a query; says whether there was anything to edit. */
    public static boolean rewrite(List<String> tokens) {
        boolean changed = ForeignSigns.rewrite(tokens);
        changed |= TokenRow.rewrite(tokens, LikeAny::rewrite);
        changed |= TokenRow.rewrite(tokens, DoubleUnits::rewrite);
        return TokenRow.rewrite(tokens, Spellings::edit) || changed;
    }

    private static boolean edit(TokenRow row, List<String> tokens) {
        return IntStream.range(0, row.size())
                .anyMatch(i -> emptyList(row, tokens, i)
                        || escape(row, tokens, i)
                        || interval(row, tokens, i)
                        || hint(row, tokens, i)
                        || digitFirst(row, tokens, i)
                        || isValue(row, tokens, i)
                        || name(row, tokens, i)
                        || ownWord(row, tokens, i));
    }

    /** A query or a table that is called as the engine calls something else. */
    private static boolean name(TokenRow row, List<String> tokens, int at) {
        boolean part = row.at(at + 1).equals(".") && !row.at(at - 1).equals(".");
        boolean query = row.at(at - 1).matches("with|recursive|,") && row.is(at + 1, "as", "(");
        boolean table = row.at(at - 1).matches("from|join")
                && !(row.at(at).matches("semi|anti|asof|positional")
                        && row.at(at + 1).equals("join"))
                && row.at(at + 1).matches("|[a-z_]\\w*|[,;)]");
        boolean name = NAMES.contains(row.at(at)) && (part || query || table);
        if (name) {
            row.replace(tokens, at, at + 1, '"' + row.words().get(at) + '"');
        }
        return name;
    }

    /** PostgreSQL's list of no columns. */
    private static boolean emptyList(TokenRow row, List<String> tokens, int at) {
        boolean none = row.is(at, "select", "from");
        if (none) {
            row.replace(tokens, at, at + 1, "select 1");
        }
        return none;
    }

    /** A date or a moment as ODBC writes it. */
    private static boolean escape(TokenRow row, List<String> tokens, int at) {
        boolean escape = row.at(at).equals("{")
                && row.at(at + 1).matches("d|ts")
                && row.at(at + 2).startsWith("'")
                && row.at(at + 3).equals("}");
        if (escape) {
            String type = row.at(at + 1).equals("d") ? "date " : "timestamp ";
            row.replace(tokens, at, at + 4, type + row.words().get(at + 2));
        }
        return escape;
    }

    /** A sign apart from its number. */
    private static boolean interval(TokenRow row, List<String> tokens, int at) {
        String text = row.at(at).equals("interval") && row.at(at + 1).startsWith("'")
                ? row.words().get(at + 1)
                : "";
        if (row.at(at).startsWith("'")
                && row.at(at + 1).matches("preceding|following")
                && !row.at(at - 1).equals("interval")) {
            row.replace(tokens, at, at, "interval");
            return true;
        }
        String tight = text.replaceAll("([-+]) +(?=\\d)", "$1");
        if (!tight.equals(text)) {
            row.replace(tokens, at + 1, at + 2, tight);
        }
        return !tight.equals(text);
    }

    /** What says how and not what. */
    private static boolean hint(TokenRow row, List<String> tokens, int at) {
        if (row.is(at, "sys", ".", "dual")) {
            row.replace(tokens, at, at + 3, "dual");
            return true;
        }
        if (row.is(at, "select", "distinct", "distinct")) {
            row.replace(tokens, at, at + 3, "select distinct");
            return true;
        }
        if (row.is(at, "select", "straight_join")) {
            row.replace(tokens, at, at + 2, "select");
            return true;
        }
        boolean index = row.at(at).matches("use|force|ignore")
                && row.at(at + 1).matches("index|key")
                && row.at(at + 2).equals("(");
        int close = index ? row.close(at + 2) : -1;
        if (close > 0) {
            row.replace(tokens, at, close + 1, "");
        }
        return close > 0;
    }

    /** MySQL's names that begin with a digit. */
    private static boolean digitFirst(TokenRow row, List<String> tokens, int at) {
        boolean name = row.at(at).matches("\\d+(_\\d*[a-z]|[a-z]{2})\\w*")
                && !row.at(at).matches(NUMBER_FIRST);
        if (name) {
            row.replace(tokens, at, at + 1, '"' + row.words().get(at) + '"');
        }
        return name;
    }

    /** SQLite's {@code x IS 'text'}. */
    private static boolean isValue(TokenRow row, List<String> tokens, int at) {
        boolean not = row.is(at, "is", "not");
        boolean value = row.at(at).equals("is") && row.at(not ? at + 2 : at + 1).matches("(?s)'.*|\\d+");
        if (value) {
            row.replace(tokens, at, not ? at + 2 : at + 1, not ? "is distinct from" : "is not distinct from");
        }
        return value;
    }

    private static boolean ownWord(TokenRow row, List<String> tokens, int at) {
        String before = row.at(at - 1);
        boolean alias = OWN_WORDS.contains(row.at(at))
                && (before.matches("\\)|end|\\w*\\d\\w*|'.*'")
                        || (before.matches("[a-z_]\\w*")
                                && !before.matches(
                                        "as|select|distinct|from|join|on|where|and|or|not|by|is|left|right|inner|full|outer|cross|then|else|when|in|like|between|having")))
                && row.at(at + 1).matches("|,|\\)|from|where|on|group|order|join|left|inner|;");
        int number = before.equals(")") ? row.open(at - 1) : at - 1;
        boolean interval =
                row.at(number - 1).equals("interval") || row.at(number - 2).equals("interval");
        if (alias && !interval) {
            row.replace(tokens, at, at + 1, "as \"" + row.words().get(at) + "\"");
        }
        return alias && !interval;
    }
}
