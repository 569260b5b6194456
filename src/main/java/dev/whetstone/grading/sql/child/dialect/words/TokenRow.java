package dev.whetstone.grading.sql.child.dialect.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A query's tokens without what is blank or a comment, for edits that look further than to the next word. */
public record TokenRow(List<String> words) {

    private static final Pattern TOKEN = Pattern.compile(
            "--[^\\n"
                    + "]*|#[^\\n"
                    + "]*|/\\*.*?\\*/|'(?:[^'\\\\]|''|\\\\.)*'|'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|`[^`]*`|\\w+|\\s+|&&|.",
            Pattern.DOTALL);

    public TokenRow {
        words = List.copyOf(words);
    }

    /** Words, strings, quoted names, comments, blanks and single signs. */
    public static List<String> tokens(String sql) {
        return TOKEN.matcher(sql).results().map(MatchResult::group).toList();
    }

    /** The tokens of a text. */
    public static TokenRow of(String sql) {
        return of(tokens(sql));
    }

    public static TokenRow of(List<String> tokens) {
        return new TokenRow(tokens.stream()
                .filter(token -> !token.isBlank() && !token.startsWith("--") && !token.startsWith("/*"))
                .toList());
    }

    /**
     * Edits the tokens of a query for as long as there is something to edit.
     *
     * @param edit edits at one place, and says whether there was one
     * @return whether anything was edited
     */
    public static boolean rewrite(List<String> tokens, BiPredicate<TokenRow, List<String>> edit) {
        boolean changed = false;
        while (edit.test(of(tokens), tokens)) {
            changed = true;
        }
        return changed;
    }

    public int size() {
        return words.size();
    }

    /** The word at a place in small letters; empty outside. */
    public String at(int place) {
        return place < 0 || place >= words.size() ? "" : words.get(place).toLowerCase(Locale.ROOT);
    }

    public boolean is(int place, String... phrase) {
        for (int i = 0; i < phrase.length; i++) {
            if (!at(place + i).equals(phrase[i])) {
                return false;
            }
        }
        return true;
    }

    /** The bracket that closes the one at a place, or -1. */
    public int close(int open) {
        int depth = 0;
        for (int i = open; i < words.size(); i++) {
            depth += at(i).equals("(") ? 1 : at(i).equals(")") ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** The bracket that opens the one at a place, or -1. */
    public int open(int close) {
        int depth = 0;
        for (int i = close; i >= 0; i--) {
            depth += at(i).equals(")") ? 1 : at(i).equals("(") ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    public TokenRow part(int from, int to) {
        return new TokenRow(words.subList(from, to));
    }

    /** What stands between a word outside of brackets. */
    public List<TokenRow> split(String separator) {
        List<TokenRow> parts = new ArrayList<>();
        int from = 0;
        int depth = 0;
        for (int i = 0; i < words.size(); i++) {
            depth += at(i).equals("(") ? 1 : at(i).equals(")") ? -1 : 0;
            if (depth == 0 && at(i).equals(separator)) {
                parts.add(part(from, i));
                from = i + 1;
            }
        }
        parts.add(part(from, words.size()));
        return parts;
    }

    /** Puts a text in the place of some words, into the query's tokens. */
    public void replace(List<String> tokens, int from, int to, String instead) {
        String before = part(0, from).text();
        String after = part(to, words.size()).text();
        tokens.clear();
        tokens.addAll(tokens(before + " " + instead + " " + after));
    }

    /** The first of some words outside of brackets from a place on; the end if there is none, or where a bracket closes. */
    public int next(int from, String... any) {
        int depth = 0;
        for (int i = from; i < words.size(); i++) {
            if (depth == 0 && List.of(any).contains(at(i))) {
                return i;
            }
            depth += at(i).equals("(") ? 1 : at(i).equals(")") ? -1 : 0;
            if (depth < 0) {
                return i;
            }
        }
        return words.size();
    }

    public String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            boolean tight = i == 0 || at(i).equals(".") || at(i - 1).equals(".") || isOneOperator(i - 1);
            text.append(tight ? "" : " ").append(words.get(i));
        }
        return text.toString();
    }

    /** Whether a sign and the next are one operator, such as {@code <=} or {@code ->}. */
    private boolean isOneOperator(int place) {
        boolean arrow = at(place).matches("[-@#]") && at(place + 1).equals(">");
        boolean pattern = (at(place).equals("!") && at(place + 1).equals("~"))
                || (at(place).equals("~") && at(place + 1).equals("*"));
        return arrow || pattern || (isOperator(place) && isOperator(place + 1));
    }

    private boolean isOperator(int place) {
        return at(place).matches("[<>=!|:]");
    }
}
