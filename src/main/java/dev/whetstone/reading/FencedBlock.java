package dev.whetstone.reading;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in a fence.
 *
 * @param language in lower case, empty if the fence names none that is known
 * @param body all of it, with the language
 * @param lead the prose right before it
 */
record FencedBlock(String language, String code, String body, String lead) {

    private static final Set<String> SQL = Set.of(
            "sql", "mysql", "postgres", "postgresql", "pgsql", "plsql", "tsql", "sqlite", "duckdb", "mssql", "oracle");
    private static final Set<String> PYTHON = Set.of("python", "py", "python3", "py3", "pycon", "pyspark", "ipython");
    private static final Set<String> OTHERS = Set.of(
            "text",
            "txt",
            "plaintext",
            "output",
            "console",
            "sh",
            "bash",
            "shell",
            "json",
            "csv",
            "yaml",
            "xml",
            "html",
            "java",
            "javascript",
            "js",
            "ts",
            "scala",
            "kotlin",
            "c",
            "cpp",
            "go",
            "rust",
            "r",
            "diff",
            "md",
            "markdown",
            "ansi",
            "code");
    private static final Set<String> PRINTED =
            Set.of("text", "txt", "plaintext", "output", "console", "ansi", "json", "csv", "yaml", "xml", "html");
    private static final Set<String> PLAIN = Set.of("text", "txt", "plaintext", "md", "markdown", "code");
    private static final Pattern WORDS = Pattern.compile("(?<=[ \\t])\\p{L}{2,}");
    private static final int FRAMED = 4;
    private static final int LINES = 200;
    private static final Pattern ON_A_LINE = Pattern.compile("^[ \\t]*([A-Za-z0-9_+#-]{1,20}):?[ \\t]*\\n");
    private static final Pattern BEFORE_CODE =
            Pattern.compile("^[ \\t]*([A-Za-z0-9]{2,20})[ \\t]+(?![=.(\\[,+*/-])(?=\\S)");

    /** Reads the text between two fences. */
    static FencedBlock of(String body, String lead) {
        Matcher line = ON_A_LINE.matcher(body);
        if (line.find() && isKnown(lower(line.group(1)))) {
            return new FencedBlock(lower(line.group(1)), body.substring(line.end()), body, lead);
        }
        Matcher word = BEFORE_CODE.matcher(body);
        if (word.find() && (SQL.contains(lower(word.group(1))) || PYTHON.contains(lower(word.group(1))))) {
            return new FencedBlock(lower(word.group(1)), body.substring(word.end()), body, lead);
        }
        return new FencedBlock("", body, body, lead);
    }

    boolean mayBe(Language wanted) {
        return switch (wanted) {
            case SQL -> language.isEmpty() || language.equals("code") || SQL.contains(language);
            case PYTHON -> language.isEmpty() || language.equals("code") || PYTHON.contains(language);
            case OUTPUT -> true;
        };
    }

    /** Whether it is marked as what a program reads or prints. */
    boolean isPrinted() {
        return PRINTED.contains(language);
    }

    /** Whether it is marked as a program, which nobody prints. */
    boolean isProgram() {
        return SQL.contains(language) || PYTHON.contains(language);
    }

    /** Whether it is a frame around sentences, because no line of it is code. */
    boolean isFrame() {
        return (language.isEmpty() || PLAIN.contains(language))
                && !CodeSigns.in(code)
                && WORDS.matcher(code).results().limit(FRAMED).count() == FRAMED
                && code.lines().filter(line -> !line.isBlank()).limit(LINES).allMatch(ProseLines::is);
    }

    private static boolean isKnown(String word) {
        return SQL.contains(word) || PYTHON.contains(word) || OTHERS.contains(word);
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
