package dev.whetstone.grading.sql.child.dialect.words;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The engine's spelling of other dialects' date patterns. */
public final class DatePatterns {

    private static final String[][] MYSQL = {
        {"%M", "%B"},
        {"%i", "%M"},
        {"%s", "%S"},
        {"%W", "%A"},
        {"%c", "%-m"},
        {"%e", "%-d"},
        {"%h", "%I"},
        {"%k", "%-H"},
        {"%T", "%H:%M:%S"}
    };
    private static final String[][] ORACLE = {
        {"YYYY", "%Y"},
        {"YY", "%y"},
        {"HH24", "%H"},
        {"HH12", "%I"},
        {"HH", "%I"},
        {"MI", "%M"},
        {"MONTH", "%B"},
        {"MON", "%b"},
        {"MM", "%m"},
        {"DDD", "%j"},
        {"DD", "%d"},
        {"SS", "%S"},
        {"DAY", "%A"},
        {"DY", "%a"},
        {"AM", "%p"},
        {"PM", "%p"}
    };

    private static final Pattern COMPACT = Pattern.compile("([1-9]\\d{3})([01]\\d)([0-3]\\d)");
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Pattern TIMED = Pattern.compile("(\\S+) +(\\d{1,2}:\\d\\d(:\\d\\d(\\.\\d+)?)?)");
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final Pattern NAMED =
            Pattern.compile("(\\d{1,2})-(?i)(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)-(\\d{4}|\\d\\d)");

    private DatePatterns() {}

    public static String fromMySql(String pattern) {
        return translate(pattern, MYSQL);
    }

    public static String fromOracle(String pattern) {
        return translate(pattern, ORACLE);
    }

    /** A date as a session of SQL Server's or Oracle's spells it, with a time or without, in ISO form; any other text as it is. */
    public static String iso(String text) {
        Matcher timed = TIMED.matcher(text);
        if (timed.matches()) {
            return iso(timed.group(1)) + " " + timed.group(2);
        }
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()) {
            return compact.replaceFirst("$1-$2-$3");
        }
        Matcher slashed = SLASHED.matcher(text);
        if (slashed.matches()) {
            boolean dayFirst = Integer.parseInt(slashed.group(1)) > 12;
            return iso(slashed.group(3), slashed.group(dayFirst ? 2 : 1), slashed.group(dayFirst ? 1 : 2));
        }
        Matcher named = NAMED.matcher(text);
        int month = named.matches() ? MONTHS.indexOf(named.group(2).toLowerCase(Locale.ROOT)) / 3 + 1 : 0;
        return month > 0 ? iso(named.group(3), String.valueOf(month), named.group(1)) : text;
    }

    private static String iso(String year, String month, String day) {
        String century = year.length() == 2 ? "20" : "";
        return century + year + "-" + (month.length() == 1 ? "0" : "") + month + "-" + (day.length() == 1 ? "0" : "")
                + day;
    }

    private static String translate(String pattern, String[][] spellings) {
        StringBuilder engine = new StringBuilder();
        for (int at = 0; at < pattern.length(); ) {
            String[] spelling = at(pattern, at, spellings);
            engine.append(spelling[1]);
            at += spelling[0].length();
        }
        return engine.toString();
    }

    private static String[] at(String pattern, int at, String[][] spellings) {
        boolean exact = spellings == MYSQL;
        for (String[] spelling : spellings) {
            if (pattern.regionMatches(!exact, at, spelling[0], 0, spelling[0].length())) {
                return spelling;
            }
        }
        String letter = pattern.substring(at, at + 1);
        return new String[] {letter, letter};
    }
}
