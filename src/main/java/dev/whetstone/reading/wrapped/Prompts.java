package dev.whetstone.reading.wrapped;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes from lines of code what a database's console or an editor puts before them. */
public final class Prompts {

    private static final Pattern FIRST = Pattern.compile(
            "^[ \\t]{0,4}(?:(?i:mysql|mariadb(?: \\[[^\\]]{0,40}\\])?|sqlite|sql|duckdb|hive|spark-sql(?: \\([^)]{0,40}\\))?|presto|trino)>"
                    + "|\\w{1,30}=[#>]|%{1,2}sql(?=\\s))[ \\t]*");
    private static final Pattern GOES_ON = Pattern.compile("^[ \\t]*(?:->|>|\\.{3}>|\\w{1,30}[-'\"(][#>])[ \\t]?");
    private static final Pattern ORACLES = Pattern.compile("^[ \\t]*(\\d{1,3})(?:[ \\t]{1,2}|$)");

    private Prompts() {}

    /** The lines as they were typed into the console or the editor. */
    public static String without(String text) {
        List<String> lines = text.lines().toList();
        List<String> typed = new ArrayList<>();
        int number = 0;
        for (String line : lines) {
            Matcher first = FIRST.matcher(line);
            if (first.find()) {
                number = 1;
                typed.add(line.substring(first.end()));
            } else {
                number += number > 0 ? 1 : 0;
                typed.add(number > 0 ? unprompted(line, number) : line);
            }
        }
        return number > 0 ? String.join("\n", typed) : LineMarks.without(text);
    }

    /** @param number of the line since the prompt, which is what Oracle's console goes on with */
    private static String unprompted(String line, int number) {
        Matcher next = GOES_ON.matcher(line);
        Matcher oracles = ORACLES.matcher(line);
        if (next.find()) {
            return line.substring(next.end());
        }
        boolean counted = oracles.find() && Integer.parseInt(oracles.group(1)) == number;
        return counted ? line.substring(oracles.end()) : line;
    }
}
