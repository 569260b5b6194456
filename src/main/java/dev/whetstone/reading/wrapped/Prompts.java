package dev.whetstone.reading.wrapped;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes from lines of code what a database's console or an editor puts before them. */
public final class Prompts {

    private static final Pattern FIRST = Pattern.compile(
            "^[ \\t]{0,4}(?:(?i:mysql|mariadb(?: \\[[^\\]]{0,40}\\])?|sqlite|sql|duckdb|hive|spark-sql(?: \\([^)]{0,40}\\))?|presto|trino)>"
                    + "|\\w{1,30}=[#>]|%{1,2}sql(?=\\s))[ \\t]*");
    private static final Pattern GOES_ON = Pattern.compile("^[ \\t]*(?:->|\\.{3}>|\\w{1,30}[-'\"(][#>])[ \\t]?");
    private static final Pattern ORACLES = Pattern.compile("^[ \\t]*(\\d{1,3})[ \\t]{1,2}(?=\\S)");
    private static final Pattern NUMBERED = Pattern.compile("^[ \\t]*(\\d{1,3})(?:[ \\t]?[|:]|(?=[ \\t]|$))(.*)$");

    private Prompts() {}

    /** The lines as they were typed into the console or the editor. */
    public static String without(String text) {
        List<String> lines = text.lines().toList();
        return unnumbered(lines).orElseGet(() -> unprompted(lines, text));
    }

    private static String unprompted(List<String> lines, String text) {
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
        return number > 0 ? String.join("\n", typed) : text;
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

    /** The lines without the number an editor or a page put before each of them, as far to the right as they were. */
    public static String withoutNumbers(String text) {
        return unnumbered(text.lines().toList()).orElse(text);
    }

    /** Where each of several lines has its number, from 1 on. */
    private static Optional<String> unnumbered(List<String> lines) {
        List<String> typed = new ArrayList<>();
        for (String line : lines) {
            Matcher numbered = NUMBERED.matcher(line);
            if (!line.isBlank()) {
                if (!numbered.matches() || Integer.parseInt(numbered.group(1)) != typed.size() + 1) {
                    return Optional.empty();
                }
                typed.add(numbered.group(2));
            }
        }
        return typed.size() > 1 ? Optional.of(String.join("\n", typed).stripIndent()) : Optional.empty();
    }
}
