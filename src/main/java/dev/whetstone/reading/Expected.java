package dev.whetstone.reading;

import java.util.Locale;
import java.util.Set;

/** What SQL expects after what is written so far, where a typographic quote may stand for text or for a name. */
final class Expected {

    private static final Set<String> BEFORE_TEXT = Set.of(
            "like",
            "ilike",
            "in",
            "then",
            "else",
            "when",
            "between",
            "and",
            "or",
            "not",
            "to",
            "separator",
            "escape",
            "date",
            "timestamp",
            "interval",
            "values");
    private static final Set<String> BEFORE_NAMES = Set.of(
            "count",
            "sum",
            "avg",
            "min",
            "max",
            "distinct",
            "over",
            "by",
            "select",
            "from",
            "join",
            "on",
            "using",
            "where",
            "as",
            "with",
            "having",
            "table",
            "and",
            "or",
            "not",
            "case",
            "when");
    private static final int LOOK_BACK = 500;

    private Expected() {}

    /** Whether text may follow, rather than the name of a column: after a comparison, or as an argument. */
    static boolean isText(CharSequence written) {
        String before = written.subSequence(Math.max(0, written.length() - LOOK_BACK), written.length())
                .toString()
                .stripTrailing();
        if (before.isEmpty()) {
            return false;
        }
        char last = before.charAt(before.length() - 1);
        if ("=<>|".indexOf(last) >= 0) {
            return true;
        }
        if (last == ',' || last == '(') {
            int open = openParenthesis(before);
            String word = open < 0 ? "" : lastWord(before.substring(0, open));
            return !word.isEmpty() && !BEFORE_NAMES.contains(word);
        }
        return BEFORE_TEXT.contains(lastWord(before));
    }

    private static int openParenthesis(String before) {
        int depth = 0;
        for (int i = before.length() - 1; i >= 0; i--) {
            depth += before.charAt(i) == ')' ? 1 : before.charAt(i) == '(' ? -1 : 0;
            if (depth < 0) {
                return i;
            }
        }
        return -1;
    }

    private static String lastWord(String before) {
        String bare = before.stripTrailing();
        int from = bare.length();
        while (from > 0 && Character.isJavaIdentifierPart(bare.charAt(from - 1))) {
            from--;
        }
        return bare.substring(from).toLowerCase(Locale.ROOT);
    }
}
