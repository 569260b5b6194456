package dev.whetstone.grading.sql.child.dialect.words;

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

    private DatePatterns() {}

    public static String fromMySql(String pattern) {
        return translate(pattern, MYSQL);
    }

    public static String fromOracle(String pattern) {
        return translate(pattern, ORACLE);
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
