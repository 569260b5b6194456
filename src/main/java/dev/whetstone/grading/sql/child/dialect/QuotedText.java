package dev.whetstone.grading.sql.child.dialect;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** MySQL's text in double quotes: whatever stands in them and names neither a column nor anything the query names itself. */
final class QuotedText {

    private static final Set<String> NAMING =
            Set.of("as", ".", "over", "window", "with", "from", "join", "update", "into");
    private static final Set<String> BEFORE_VALUES = Set.of(
            "select",
            "distinct",
            "when",
            "then",
            "else",
            "and",
            "or",
            "not",
            "like",
            "in",
            "between",
            "by",
            "where",
            "on",
            "having",
            "is",
            "separator",
            "regexp",
            "rlike",
            "interval",
            "div",
            "mod",
            "all",
            "escape",
            "limit",
            "offset");

    private final List<String> tokens;
    private final Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    private QuotedText(List<String> tokens, Set<String> columns) {
        this.tokens = tokens;
        known.addAll(columns);
    }

    /** Edits the tokens of a query; says whether there was anything to edit. */
    static boolean rewrite(List<String> tokens, Set<String> columns) {
        QuotedText text = new QuotedText(tokens, columns);
        for (int i = 0; i < tokens.size(); i++) {
            if (text.isQuoted(i) && text.names(i)) {
                text.known.add(text.inner(i));
            }
        }
        boolean changed = false;
        for (int i = 0; i < tokens.size(); i++) {
            if (text.isQuoted(i) && !text.names(i) && !text.known.contains(text.inner(i))) {
                tokens.set(i, "'" + text.inner(i).replace("'", "''") + "'");
                changed = true;
            }
        }
        boolean unescaped = text.unescape();
        return changed || unescaped;
    }

    /** A quote after a backslash is a quote in text. */
    private boolean unescape() {
        boolean changed = false;
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            if (token.startsWith("'") && token.contains("\\'")) {
                tokens.set(i, token.replace("\\'", "''"));
                changed = true;
            }
        }
        return changed;
    }

    private boolean isQuoted(int at) {
        String token = tokens.get(at);
        return token.length() > 1 && token.startsWith("\"") && token.endsWith("\"");
    }

    private String inner(int at) {
        String token = tokens.get(at);
        return token.substring(1, token.length() - 1).replace("\"\"", "\"");
    }

    /** Whether something in double quotes gives or uses a name: after AS, beside a dot, before the brackets of a call, or after a value without a comma. */
    private boolean names(int at) {
        String before = neighbour(at, -1);
        if (NAMING.contains(before) || neighbour(at, 1).matches("[.(]")) {
            return true;
        }
        boolean word = before.matches("\\w+|[)\\]]|['\"`].*");
        return word && !BEFORE_VALUES.contains(before);
    }

    private String neighbour(int at, int step) {
        int i = Neighbour.of(tokens, at, step);
        return i < 0 || i >= tokens.size() ? "" : tokens.get(i).toLowerCase(Locale.ROOT);
    }
}
