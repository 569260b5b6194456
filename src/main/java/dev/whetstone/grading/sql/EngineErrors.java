package dev.whetstone.grading.sql;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes the engine's error messages short, marks the line, and says what to use instead of unknown functions. */
final class EngineErrors {

    private static final int LONGEST = 300;
    private static final Pattern UNKNOWN = Pattern.compile("Function with name \"?(\\w+)\"? does not exist");
    /** What the judge's own functions say, which the engine wraps into a failed conversion. */
    private static final Pattern OWN_WORDS =
            Pattern.compile("['\"](?:Binder Error: )?(a column that is neither in the GROUP BY [^'\"]*|A number has no"
                    + " calendar[^\"]*)['\"]");

    private static final Map<String, String> INSTEAD = Map.ofEntries(
            Map.entry("sysdate", "`current_timestamp`"),
            Map.entry("format", "`round(x, n)` or `printf('%.2f', x)`"),
            Map.entry("to_days", "`date_diff('day', date '0001-01-01', d)`"),
            Map.entry("convert", "`cast(x as type)`"),
            Map.entry("try_convert", "`try_cast(x as type)`"),
            Map.entry("json_arrayagg", "`json_group_array(x)`"),
            Map.entry("json_objectagg", "`json_group_object(k, v)`"),
            Map.entry("xmlagg", "`string_agg(x, ',')`"),
            Map.entry("wm_concat", "`string_agg(x, ',')`"),
            Map.entry("percentile_cont", "`quantile_cont(x, 0.5)`, also as a window function"),
            Map.entry("getenv", "nothing: there is no environment here"));

    private static final Map<String, String> HABITS = Map.of(
            "connect by", "CONNECT BY is Oracle's own: use WITH RECURSIVE.",
            "(+)", "(+) is Oracle's own: use LEFT JOIN.",
            ":=", "Variables are MySQL's own: use a window function such as row_number() or lag().",
            "rownum", "ROWNUM is Oracle's own: use LIMIT, or row_number() over (...).",
            "outer apply", "OUTER APPLY is SQL Server's own: use LEFT JOIN LATERAL (...) ON true.",
            "keep (", "KEEP is Oracle's own: use arg_max(value, by), or row_number() over (...).");

    private EngineErrors() {}

    static String explain(String message, String query) {
        if (message.contains("Max expression depth")) {
            return "The query is nested too deeply: 250 levels are the limit.";
        }
        Matcher own = OWN_WORDS.matcher(message);
        if (own.find()) {
            String words = own.group(1);
            return "The database cannot run it. " + words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1)
                    + ".";
        }
        List<String> lines =
                message.replaceAll("\"memory\\.(?=\\w+\")", "\"").lines().toList();
        String words = lines.stream().filter(EngineErrors::helps).collect(Collectors.joining(" "));
        String first = lines.isEmpty() ? "" : lines.get(0).strip();
        return "The database cannot run it. " + (cut(first) + " " + cut(words)).strip() + instead(message)
                + habit(query) + place(lines, query);
    }

    /** The line of the query that the engine marks; one that a translation wrote would only puzzle. */
    private static String place(List<String> lines, String query) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("LINE ")) {
                String quoted = lines.get(i).replaceFirst("^LINE \\d+: ", "").replaceAll("^\\.\\.\\.|\\.\\.\\.$", "");
                List<String> mark = lines.subList(i, Math.min(i + 2, lines.size()));
                return query.contains(quoted.strip())
                        ? "\n```\n" + String.join("\n", mark).replace('`', '\'') + "\n```"
                        : "";
            }
        }
        return "";
    }

    private static String cut(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "…";
    }

    private static boolean helps(String line) {
        return line.startsWith("Did you mean") || line.startsWith("Candidate bindings");
    }

    /** Syntax that has no equal and that nobody finds by the place of the error. */
    private static String habit(String query) {
        String lower = query.toLowerCase(Locale.ROOT);
        return HABITS.entrySet().stream()
                .filter(habit -> lower.contains(habit.getKey()))
                .map(habit -> " " + habit.getValue())
                .findFirst()
                .orElse("");
    }

    private static String instead(String message) {
        Matcher unknown = UNKNOWN.matcher(message);
        if (!unknown.find()) {
            return "";
        }
        String name = unknown.group(1).toLowerCase(Locale.ROOT);
        String use = INSTEAD.get(name);
        return use == null ? " The judge runs DuckDB, which is close to PostgreSQL." : " Use " + use + ".";
    }
}
