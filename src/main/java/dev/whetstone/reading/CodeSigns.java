package dev.whetstone.reading;

import dev.whetstone.reading.wrapped.Spoilers;
import java.util.regex.Pattern;

/** Signs that a text without a fence is code. */
final class CodeSigns {

    private static final Pattern QUERY = Pattern.compile(
            "^\\s*(?:\\(\\s*){0,20}(?:select\\b[^;]{0,20000}?\\bfrom\\b|select\\s+[^a-wyz\\s]|with\\s+(?:recursive\\s+)?\\S{1,100}\\s*(?:\\([^)]{0,1000}\\)\\s*)?as\\s*\\("
                    + "|values\\s*\\(|from\\s+\\S{1,200}\\s+(?:select|where|join)\\b)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PYTHON = Pattern.compile("^[ \\t]*(?:(?:>>>|In \\[\\d{1,4}\\]:)[ \\t].*"
            + "|(?:async[ \\t]+)?def[ \\t]+\\w+[ \\t]*\\(.*"
            + "|class[ \\t]+\\w+[ \\t]*[(:].*"
            + "|import[ \\t]+[\\w.]+(?:[ \\t]+as[ \\t]+\\w+)?"
            + "|from[ \\t]+[\\w.]+[ \\t]+import[ \\t].*"
            + "|@\\w[\\w.]*(?:\\(.*\\))?"
            + "|for\\b.*\\bin\\b.*:|while\\b.*(?:[=<>()]|True).*:|if\\b.*[=<>(].*:|with\\b.*\\(.*:|try:"
            + "|[A-Za-z_][\\w.\\[\\]'\"]*(?:[ \\t]*,[ \\t]*\\w+){0,20}[ \\t]*[-+*/|&]?=[ \\t]*[^=\\s].*"
            + "|[A-Za-z_][\\w.]*\\(.*\\))[ \\t]*$"
            + "|^[ \\t]+return\\b|^return[ \\t]+[\\w.]+[(\\[].*[)\\]]$");
    private static final int MOST = 20_000;
    private static final int LINES = 1_000;
    private static final int LONGEST_LINE = 300;

    private CodeSigns() {}

    /** Whether a line begins like a query that has a body, or like a statement of Python. */
    static boolean in(String words) {
        String ownWords = words.substring(0, Math.min(MOST, words.length()));
        return QuerySpans.atLines(Typewriter.sql(Spoilers.opened(ownWords))).stream()
                        .anyMatch(CodeSigns::isSql)
                || ownWords.lines().limit(LINES).anyMatch(CodeSigns::isPythonLine);
    }

    static boolean isSql(String text) {
        String query = SqlMask.of(text).strip();
        int lineEnd = query.indexOf('\n');
        String first = lineEnd < 0 ? query : query.substring(0, lineEnd);
        return QUERY.matcher(query).find() && !ProseLines.is(first);
    }

    static boolean isPythonLine(String line) {
        return line.length() <= LONGEST_LINE && PYTHON.matcher(line).find();
    }
}
