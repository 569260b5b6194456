package dev.whetstone.grading.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the engine's error messages short, marks the line, and says what to use instead of unknown functions. */
final class EngineErrors {

    private static final Pattern UNKNOWN = Pattern.compile("Function with name \"?(\\w+)\"? does not exist");
    private static final Map<String, String> INSTEAD = Map.ofEntries(
            Map.entry("sysdate", "`current_timestamp`"),
            Map.entry("format", "`round(x, n)` or `printf('%.2f', x)`"),
            Map.entry("convert", "`cast(x as type)`"),
            Map.entry("try_convert", "`try_cast(x as type)`"),
            Map.entry("regexp_instr", "`instr(text, regexp_extract(text, pattern))`"),
            Map.entry("json_arrayagg", "`json_group_array(x)`"),
            Map.entry("json_objectagg", "`json_group_object(k, v)`"),
            Map.entry("xmlagg", "`string_agg(x, ',')`"),
            Map.entry("wm_concat", "`string_agg(x, ',')`"),
            Map.entry("percentile_cont", "`quantile_cont(x, 0.5)`, also as a window function"),
            Map.entry("getenv", "nothing: there is no environment here"));

    private EngineErrors() {}

    static String explain(String message) {
        List<String> words = new ArrayList<>();
        List<String> mark = new ArrayList<>();
        for (String line : message.lines().toList()) {
            if (line.startsWith("LINE ") || (!mark.isEmpty() && line.contains("^"))) {
                mark.add(line.replace('`', '\''));
            } else if (line.contains("Candidate functions") || line.contains("Possible solutions")) {
                break;
            } else if (!line.isBlank() && mark.isEmpty()) {
                words.add(line.strip());
            }
        }
        List<String> candidateMark =
                mark.isEmpty() ? message.lines().filter(EngineErrors::marks).toList() : mark;
        String place = candidateMark.isEmpty() ? "" : "\n```\n" + String.join("\n", candidateMark) + "\n```";
        return "The database cannot run it. " + String.join(" ", words) + instead(message) + place;
    }

    private static boolean marks(String line) {
        return line.startsWith("LINE ") || line.strip().startsWith("^");
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
