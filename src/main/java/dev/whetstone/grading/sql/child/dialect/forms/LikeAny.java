package dev.whetstone.grading.sql.child.dialect.forms;

import dev.whetstone.grading.sql.child.dialect.words.TokenRow;
import java.util.List;
import java.util.stream.Collectors;

/**
 * {@code LIKE ANY (ARRAY['a%', 'b%'])}, {@code ILIKE ANY ('{a%,b%}')} and {@code NOT LIKE ALL ('a%', 'b%')} as one pattern, where
 * every pattern is written out.
 */
final class LikeAny {

    private LikeAny() {}

    /** Edits the first; says whether there was one. */
    static boolean rewrite(TokenRow row, List<String> tokens) {
        for (int i = 0; i < row.size(); i++) {
            boolean not = row.at(i - 1).equals("not");
            boolean meant = row.at(i).matches("i?like") && row.at(i + 1).matches(not ? "all" : "any|some");
            int close = meant && row.at(i + 2).equals("(") ? row.close(i + 2) : -1;
            List<String> patterns = close < 0 ? List.of() : patterns(row.part(i + 3, close));
            if (!patterns.isEmpty()) {
                String flags = row.at(i).startsWith("i") ? "^(?is)" : "^(?s)";
                String any = patterns.stream().map(LikeAny::regex).collect(Collectors.joining("|"));
                row.replace(tokens, not ? i - 1 : i, close + 1, (not ? "!~ '" : "~ '") + flags + "(?:" + any + ")$'");
                return true;
            }
        }
        return false;
    }

    /** What is written out between the brackets; nothing if anything else is there too. */
    private static List<String> patterns(TokenRow inside) {
        boolean array =
                inside.is(0, "array", "[") && inside.at(inside.size() - 1).equals("]");
        TokenRow list = array ? inside.part(2, inside.size() - 1) : inside;
        List<String> texts =
                list.split(",").stream().map(TokenRow::text).map(String::strip).toList();
        if (!texts.stream().allMatch(text -> text.matches("'(?:[^']|'')*'"))) {
            return List.of();
        }
        List<String> patterns =
                texts.stream().map(text -> text.substring(1, text.length() - 1)).toList();
        String only = patterns.get(0);
        boolean braces = patterns.size() == 1 && only.startsWith("{") && only.endsWith("}") && !only.contains("\"");
        return braces ? List.of(only.substring(1, only.length() - 1).split(",")) : patterns;
    }

    /** A pattern of LIKE as a regular expression. */
    private static String regex(String pattern) {
        return pattern.replaceAll("[.^$*+?()\\[\\]{}|\\\\]", "\\\\$0")
                .replace("%", ".*")
                .replace('_', '.');
    }
}
