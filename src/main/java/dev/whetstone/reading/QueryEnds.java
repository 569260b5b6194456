package dev.whetstone.reading;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a query may end: at the end of its text, and before what may be talk, rows or another statement after it. */
final class QueryEnds {

    private static final Pattern GOES_ON = Pattern.compile(
            "(?:[,(=<>+*/|-]|\\b(?:as|all|distinct|union|except|intersect|in|exists|and|or|not|on|from|join|by|then|else|recursive|any))\\s*$",
            Pattern.CASE_INSENSITIVE);
    static final Pattern PARAGRAPH = Pattern.compile("\\n[ \\t]*+\\n");
    private static final Pattern LAST_WORD = Pattern.compile("\\s*\\p{L}+[\\s!.;]*");
    private static final Pattern SENTENCE = Pattern.compile("[.!?:]\\s*$|\\p{L}+\\W+\\p{L}+\\W+\\p{L}");
    /** Where talk may begin on the line on which a query ends. */
    private static final Pattern TALK = Pattern.compile(
            "(?<!\\s)\\s++(?:because|since|so that|which)\\s++\\p{L}|(?<=[\\w)\\]])\\.(?=\\s{1,9}\\p{L}{1,30}[ \\t,]{1,9}\\p{L})"
                    + "|(?<!\\s)\\s++(?:[:;]-?[()DPp]|[?!.\u2026]{1,9}|[\u2013\u2014-]{1,3}\\s{1,9}\\p{L}[^\\n]{0,80}|\\\\[gG])\\s*$"
                    + "|(?<=[\\w)\\]])(?:,? right)?(?:[?!]{1,9}|\\.{2,9})\\s*$|\\n[ \\t]{0,9}/\\s*$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern BEGINS = Pattern.compile("(?i)^\\s*(?:with|values|table)\\b");
    private static final String MARKS = ",!?.\u2026";
    private static final int SEEN = 100;
    private static final int FEW = 12;
    private static final int TAIL = 80;

    private final String mask;

    /** @param mask a text whose literals and comments are blanked out */
    QueryEnds(String mask) {
        this.mask = mask;
    }

    /** The end of the text, then its ends without what is no SQL, then without all statements but the last. */
    Set<Integer> after(List<Integer> starts) {
        Set<Integer> ends = new LinkedHashSet<>(List.of(mask.length()));
        ends.add(withoutLastSentences());
        starts.forEach(start -> ends.add(firstSentence(start)));
        int semicolon = mask.lastIndexOf(';');
        if (semicolon > 0 && starts.stream().noneMatch(start -> start > semicolon)) {
            ends.add(semicolon);
        }
        starts.forEach(start -> ends.add(beforeTalk(start)));
        starts.forEach(start -> ends.add(beforeRows(start)));
        ends.add(withoutLastWords());
        return ends;
    }

    /** Whether a query cannot end here. */
    static boolean goesOn(String text) {
        return GOES_ON.matcher(tail(text)).find();
    }

    private static String tail(String text) {
        String bare = text.stripTrailing();
        return bare.substring(Math.max(0, bare.length() - TAIL));
    }

    private int beforeTalk(int start) {
        Matcher talk = TALK.matcher(mask);
        return talk.find(start) ? talk.start() : mask.length();
    }

    /** Before a paragraph that cannot go on with a query, such as the rows it gives. */
    private int beforeRows(int start) {
        Matcher gap = PARAGRAPH.matcher(mask);
        int from = start;
        for (int seen = 0; seen < SEEN && gap.find(from); seen++) {
            int end = mask.indexOf('\n', gap.end());
            String next = mask.substring(gap.end(), end < 0 ? mask.length() : end);
            boolean mayGoOn = next.isBlank() || (ProseLines.isClause(next) && !isNoBeginning(next));
            if (!mayGoOn && !goesOn(mask.substring(0, gap.start()))) {
                return gap.start();
            }
            from = gap.end();
        }
        return mask.length();
    }

    /** Whether it opens with a word that a query could only begin with, and none does. */
    private static boolean isNoBeginning(String line) {
        return BEGINS.matcher(line).find() && !QuerySpans.beginsAnew(line);
    }

    /** Before words at the very end, of which the first is a name where a query asks for one. */
    private int withoutLastWords() {
        int end = mask.length();
        int second = end;
        for (int seen = 0; seen < FEW; seen++) {
            int start = lastWord(end);
            String word = mask.substring(start, end);
            if (word.isBlank() || ProseLines.isClause(word) || goesOn(word)) {
                break;
            }
            second = end;
            end = start;
        }
        return end < mask.length() && goesOn(mask.substring(0, end)) ? second : end;
    }

    /** Where a word begins that ends at a place and has a blank before it; that place if there is none. */
    private int lastWord(int end) {
        int at = end;
        while (at > 0 && (Character.isWhitespace(mask.charAt(at - 1)) || MARKS.indexOf(mask.charAt(at - 1)) >= 0)) {
            at--;
        }
        int wordEnd = at;
        while (at > 0 && (Character.isLetter(mask.charAt(at - 1)) || "'\u2019".indexOf(mask.charAt(at - 1)) >= 0)) {
            at--;
        }
        return at > 0 && at < wordEnd && Character.isWhitespace(mask.charAt(at - 1)) ? at : end;
    }

    private int withoutLastSentences() {
        int end = mask.length();
        for (int seen = 0; seen < SEEN && end > 0; seen++) {
            int lineStart = mask.lastIndexOf('\n', end - 1) + 1;
            String line = mask.substring(lineStart, end);
            if (!line.isBlank() && !isRemark(line, lineStart)) {
                return end;
            }
            end = Math.max(0, lineStart - 1);
        }
        return mask.length();
    }

    /** Where the first sentence after a beginning begins. */
    private int firstSentence(int start) {
        int lineEnd = mask.indexOf('\n', start);
        for (int seen = 0; seen < SEEN && lineEnd >= 0; seen++) {
            int next = mask.indexOf('\n', lineEnd + 1);
            String line = mask.substring(lineEnd + 1, next < 0 ? mask.length() : next);
            if (isRemark(line, lineEnd)
                    && SENTENCE.matcher(ProseLines.ends(line)).find()) {
                return lineEnd;
            }
            lineEnd = next;
        }
        return mask.length();
    }

    private boolean isRemark(String line, int start) {
        boolean word = LAST_WORD.matcher(line).matches() && !ProseLines.isClause(line);
        return (word || ProseLines.is(line)) && !goesOn(mask.substring(0, start));
    }
}
