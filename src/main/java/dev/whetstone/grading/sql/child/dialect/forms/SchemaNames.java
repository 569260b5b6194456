package dev.whetstone.grading.sql.child.dialect.forms;

import dev.whetstone.grading.sql.child.dialect.words.TokenRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The question's tables named with a schema, a database or a project of one's own: {@code hr.emp}, {@code company.dbo.emp},
 * BigQuery's {@code `project.staff.emp`}. What the engine itself keeps in a schema is not meant.
 */
public final class SchemaNames {

    private static final Pattern MAYBE =
            Pattern.compile("\\b(from|join)\\s+[\\w\"`\\[\\]-]+\\.", Pattern.CASE_INSENSITIVE);
    private static final Set<String> OWN =
            Set.of("information_schema", "pg_catalog", "main", "temp", "system", "sys", "memory");

    private static final int LONGEST = 3;

    private final List<String> tokens;
    private final Set<String> tables;
    private final Set<String> paths = new HashSet<>();

    private SchemaNames(List<String> tokens, Set<String> tables) {
        this.tokens = tokens;
        this.tables = tables;
    }

    /** The query with its tables by their own names. */
    public static String without(String sql, Set<String> tables) {
        if (!MAYBE.matcher(sql).find()) {
            return sql;
        }
        SchemaNames names = new SchemaNames(new ArrayList<>(TokenRow.tokens(sql)), tables);
        for (int i = 0; i < names.tokens.size(); i++) {
            names.unquote(i);
            names.learn(i);
        }
        for (int i = 0; i < names.tokens.size(); i++) {
            names.shorten(i);
        }
        return String.join("", names.tokens);
    }

    /** A path that is in backticks as a whole. */
    private void unquote(int at) {
        String token = tokens.get(at);
        String last = token.substring(token.lastIndexOf('.') + 1).replace("`", "");
        if (token.matches("`[\\w-]+(\\.[\\w-]+)+`") && tables.contains(last)) {
            tokens.set(at, last);
        }
    }

    /** What a table is said to be in. */
    private void learn(int at) {
        if (!tokens.get(at).toLowerCase(Locale.ROOT).matches("from|join")) {
            return;
        }
        int start = at + 1;
        while (start < tokens.size() && tokens.get(start).isBlank()) {
            start++;
        }
        int end = path(start);
        if (end > start) {
            paths.add(String.join("", tokens.subList(start, end)).toLowerCase(Locale.ROOT));
        }
    }

    private void shorten(int start) {
        int end = start > 0 && isDot(start - 1) ? start : path(start);
        if (end > start
                && paths.contains(String.join("", tokens.subList(start, end)).toLowerCase(Locale.ROOT))) {
            tokens.subList(start, end).clear();
        }
    }

    /** Where a table's own name stands after a path that begins at a place; the place itself if there is none. */
    private int path(int start) {
        int end = start;
        for (int parts = 0; parts < LONGEST; parts++) {
            String name = name(end);
            int dot = end + width(end);
            if (name.isEmpty() || OWN.contains(name) || tables.contains(name) || !isDot(dot)) {
                return start;
            }
            end = dot + 1;
            if (tables.contains(name(end))) {
                return end;
            }
        }
        return start;
    }

    private boolean isDot(int at) {
        return at < tokens.size() && tokens.get(at).equals(".");
    }

    private String name(int at) {
        String token = at < tokens.size() ? tokens.get(at) : "";
        String name = token.equals("[") && width(at) == 3 ? tokens.get(at + 1) : token.replaceAll("^[\"`]|[\"`]$", "");
        return name.matches("[A-Za-z_]\\w*") ? name.toLowerCase(Locale.ROOT) : "";
    }

    private int width(int at) {
        boolean bracketed = at + 2 < tokens.size()
                && tokens.get(at).equals("[")
                && tokens.get(at + 2).equals("]");
        return bracketed ? 3 : 1;
    }
}
