package dev.whetstone.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where in a text a query may begin and end. Longer readings come before shorter ones, because only the end of the text is
 * sure to be an end; a beginning within what another query has begun is none.
 */
final class QuerySpans {

    private static final Pattern LINE_START = Pattern.compile(
            "(?:^|;)[ \\t]*+(?:<?@\\S{1,60}[ \\t]++){0,3}(?:(?:[-*\u2022\u2023]|\\d{1,2}[.)])[ \\t]*+)?((?:\\([ \\t]*+){0,20}(?:select|with|values(?=\\s*\\()|from|table)\\b)(?![ \\t]*:)",
            Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    private static final Pattern AFTER_COLON = Pattern.compile(
            "(?::|->|\\bis\\b)[ \\t]*+((?:\\([ \\t]*+){0,20}(?:select|with|values)\\b)", Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHER_STATEMENT = Pattern.compile(
            "^\\W*(?:insert|update|delete|create|drop|alter|explain|describe|copy|attach|install|load|set|pragma|call|merge|truncate|replace|do|begin(?=\\s+\\w)(?!\\s+(?:transaction|work|tran)\\s*$)|prepare|execute)\\b(?!\\s*:)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ANYWHERE = Pattern.compile("\\b(select|with)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern SELECTED = Pattern.compile("\\bselect\\s+\\S", Pattern.CASE_INSENSITIVE);
    private static final Pattern BEGINS_ANEW = Pattern.compile(
            "select\\b|with\\s+(?:recursive\\s+)?\\S{1,100}\\s*(?:\\([^)]{0,1000}\\)\\s*)?as\\b",
            Pattern.CASE_INSENSITIVE);

    private static final int MOST = 4;
    private static final int SEEN = 100;
    private static final int LONGEST = 60_000;

    private final String text;
    private final String mask;

    private QuerySpans(String text) {
        this.text = text;
        this.mask = SqlMask.of(text);
    }

    /** The readings of a text, the likeliest first; none where nothing begins like a query. */
    static List<String> of(String text) {
        if (text.length() > LONGEST) {
            return List.of(text);
        }
        QuerySpans spans = new QuerySpans(text);
        List<Integer> starts = spans.starts();
        return spans.readings(starts.isEmpty() && !isOtherStatement(spans.mask) ? spans.all(ANYWHERE) : starts);
    }

    /** The readings that begin a line or follow a colon. */
    static List<String> atLines(String text) {
        QuerySpans spans = new QuerySpans(text);
        return spans.readings(spans.starts());
    }

    private List<String> readings(List<Integer> starts) {
        Set<String> readings = new LinkedHashSet<>();
        for (int end : new QueryEnds(mask).after(starts)) {
            for (int start : starts) {
                if (start < end) {
                    readings.add(text.substring(start, end).strip());
                }
            }
        }
        return new ArrayList<>(readings);
    }

    /** Lines that begin like a sentence come last. */
    private List<Integer> starts() {
        List<Integer> queries = new ArrayList<>();
        List<Integer> sentences = new ArrayList<>();
        Matcher start = LINE_START.matcher(mask);
        for (int seen = 0; seen < SEEN && start.find(); seen++) {
            if (isProse(start.start(1))) {
                sentences.add(start.start(1));
            } else if (mayBegin(start.start(1), queries)) {
                queries.add(start.start(1));
            }
        }
        int first = queries.isEmpty() ? text.length() : queries.get(0);
        List<Integer> starts = new ArrayList<>(queries);
        all(AFTER_COLON).stream().filter(colon -> colon < first).forEach(starts::add);
        starts.addAll(sentences);
        return starts.stream().distinct().limit(MOST).toList();
    }

    private List<Integer> all(Pattern pattern) {
        return pattern.matcher(mask)
                .results()
                .limit(MOST)
                .map(found -> found.start(1))
                .toList();
    }

    /** Whether it is no subquery or branch of the query before it. */
    private boolean mayBegin(int start, List<Integer> before) {
        if (before.isEmpty()) {
            return !isOtherStatement(mask.substring(0, start));
        }
        String between = mask.substring(before.get(before.size() - 1), start);
        long depth = between.chars().filter(c -> c == '(').count()
                - between.chars().filter(c -> c == ')').count();
        return depth <= 0 && (endsStatement(between) || (isWhole(between) && beginsAnew(mask.substring(start))));
    }

    /** Whether a query of its own begins here, if anything does. */
    static boolean beginsAnew(String text) {
        return BEGINS_ANEW.matcher(text).lookingAt();
    }

    /** Whether a query has named what it selects, so that no selection of its own can follow it without a word between. */
    private static boolean isWhole(String query) {
        StringBuilder outside = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < query.length(); i++) {
            char c = query.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            outside.append(depth > 0 ? ' ' : c);
        }
        return SELECTED.matcher(outside).find() && !QueryEnds.goesOn(query);
    }

    /** Whether what stands before a query makes it part of a statement that is none. */
    private static boolean isOtherStatement(String before) {
        String statement = before.substring(before.lastIndexOf(';') + 1).strip();
        return OTHER_STATEMENT.matcher(statement).find()
                && !ProseLines.isEnglish(statement.lines().findFirst().orElse(""));
    }

    private static boolean endsStatement(String between) {
        String bare = between.stripTrailing();
        boolean gap =
                QueryEnds.PARAGRAPH.matcher(between.substring(bare.length())).find();
        boolean apart = gap || bare.endsWith(";") || ProseLines.is(bare.substring(bare.lastIndexOf('\n') + 1));
        return apart && !QueryEnds.goesOn(bare) && !(gap && bare.endsWith(")") && bare.matches("(?is)\\W*with\\b.*"));
    }

    private boolean isProse(int start) {
        int end = mask.indexOf('\n', start);
        return ProseLines.is(mask.substring(start, end < 0 ? mask.length() : end));
    }
}
