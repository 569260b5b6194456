package dev.whetstone.reading.wrapped;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the query in a program's call that runs it, such as {@code spark.sql("select 1")}, and within quotes or emphasis. */
public final class QueryCalls {

    private static final Pattern CALL = Pattern.compile(
            "(?m)(?:\\b(?:sql|read_sql|read_sql_query|execute|query)\\(\\s{0,40}(?:text\\(\\s{0,40})?|^(?:\\w{1,40} ?= ?)?|^(?:\\$ )?(?:psql|mysql|sqlite3|duckdb|snowsql|beeline|hive|spark-sql|bq query)\\b[^\"'\n]{0,100})[frbFRB]{0,2}(\"\"\"|'''|\"|')");
    private static final Pattern QUERY =
            Pattern.compile("^(?:\\s|--[^\\n]*\\n)*+(?:\\(\\s*){0,9}(?:select|with)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern FRAME =
            Pattern.compile("^([*_]{1,3}|[\"'\u201c\u201d\u201e\u2018\u2019]{1,2})(?=[(sSwW])");
    private static final String ENDS = "*_\"'\u201c\u201d\u2018\u2019";

    private QueryCalls() {}

    /** The query as the call has it, if it is the first thing of a call. */
    public static Optional<String> inside(String text) {
        Matcher call = CALL.matcher(text);
        boolean quotes = text.indexOf('"') >= 0 || text.indexOf('\'') >= 0;
        while (quotes && call.find()) {
            int end = text.indexOf(call.group(1), call.end());
            if (end > 0 && isQuery(text.substring(call.end(), end))) {
                return Optional.of(text.substring(call.end(), end).strip());
            }
        }
        return Optional.empty();
    }

    /** A query without the quotes or the emphasis around the whole of it; any other text as it is. */
    public static String unframed(String text) {
        String bare = text.strip();
        Matcher frame = FRAME.matcher(bare);
        if (!frame.find() || !isQuery(bare.substring(frame.end()))) {
            return text;
        }
        int end = bare.length();
        for (int i = 0; i < frame.end() && end > frame.end() && ENDS.indexOf(bare.charAt(end - 1)) >= 0; i++) {
            end--;
        }
        return bare.length() - end == frame.end() ? bare.substring(frame.end(), end) : text;
    }

    private static boolean isQuery(String text) {
        return QUERY.matcher(text).find();
    }
}
