package dev.whetstone.grading.sql.child.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** CONVERT in its two forms, as a cast; with a style of SQL Server's it writes a date as text. */
final class Conversions {

    private static final Map<String, String> STYLES = Map.ofEntries(
            Map.entry("1", "%m/%d/%y"),
            Map.entry("3", "%d/%m/%y"),
            Map.entry("12", "%y%m%d"),
            Map.entry("20", "%Y-%m-%d %H:%M:%S"),
            Map.entry("23", "%Y-%m-%d"),
            Map.entry("101", "%m/%d/%Y"),
            Map.entry("102", "%Y.%m.%d"),
            Map.entry("103", "%d/%m/%Y"),
            Map.entry("104", "%d.%m.%Y"),
            Map.entry("105", "%d-%m-%Y"),
            Map.entry("106", "%d %b %Y"),
            Map.entry("107", "%b %d, %Y"),
            Map.entry("108", "%H:%M:%S"),
            Map.entry("110", "%m-%d-%Y"),
            Map.entry("111", "%Y/%m/%d"),
            Map.entry("112", "%Y%m%d"),
            Map.entry("120", "%Y-%m-%d %H:%M:%S"),
            Map.entry("121", "%Y-%m-%d %H:%M:%S"),
            Map.entry("126", "%Y-%m-%dT%H:%M:%S"));
    private static final String TYPE =
            "(?i)\\s*(n?varchar|n?char|int|integer|bigint|smallint|decimal|numeric|float|real|date|"
                    + "datetime2?|time|timestamp|bit|money|signed|unsigned|double)\\b[\\s\\w(),]*";

    private Conversions() {}

    /** Edits the call at a place; says whether it was one of these. */
    static boolean rewrite(List<String> tokens, int name, int open) {
        List<String> parts = new ArrayList<>();
        int close = split(tokens, open, parts);
        if (close < 0 || parts.size() < 2) {
            return false;
        }
        boolean typeFirst = parts.get(0).matches(TYPE);
        String type = (typeFirst ? parts.get(0) : parts.get(1)).strip();
        String value = typeFirst ? parts.get(1) : parts.get(0);
        if (!type.matches(TYPE)) {
            return false;
        }
        String format = parts.size() > 2 ? STYLES.get(parts.get(2).strip()) : null;
        boolean text = type.toLowerCase(Locale.ROOT).contains("char");
        String attempt = tokens.get(name).toLowerCase(Locale.ROOT).startsWith("try") ? "try_cast" : "cast";
        String width = type.replaceAll("\\D+", "");
        boolean moment = type.toLowerCase(Locale.ROOT).matches("(date|datetime2?|timestamp)\\b.*");
        String cast = format != null && text
                ? "strftime(cast(" + value + " as timestamp), '" + format + "')"
                : format != null && moment
                        ? "cast(coalesce(try_strptime(cast(" + value + " as varchar), '" + format + "'), any_moment("
                                + value + ")) as " + type.replace("2", "") + ")"
                        : attempt + "(" + value + " as " + (text ? "varchar" : type) + ")";
        tokens.subList(name, close + 1).clear();
        tokens.add(name, text && !width.isEmpty() ? "left(" + cast + ", " + width + ")" : cast);
        return true;
    }

    /** The arguments of a call; gives where it ends, or -1. */
    private static int split(List<String> tokens, int open, List<String> parts) {
        int depth = 0;
        StringBuilder part = new StringBuilder();
        for (int i = open; i < tokens.size(); i++) {
            String token = tokens.get(i);
            depth += token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
            boolean end = depth == 0;
            if (end || (depth == 1 && token.equals(","))) {
                parts.add(part.toString());
                part.setLength(0);
            } else if (i > open) {
                part.append(token);
            }
            if (end) {
                return i;
            }
        }
        return -1;
    }
}
