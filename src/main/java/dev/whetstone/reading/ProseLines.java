package dev.whetstone.reading;

import java.util.regex.Pattern;

/** Tells a line of a sentence from a line of SQL. */
final class ProseLines {

    private static final Pattern CLAUSE =
            Pattern.compile("(?i)^\\W*(?:select|from|where|join|left|right|inner|outer|full|cross|natural|"
                    + "group|order|having|limit|offset|union|except|intersect|on|and|or|not|with|as|case|when|then|else|end|values|table|"
                    + "over|partition|using|window|qualify|distinct|in|between|like|is|null|asc|desc|rows|range|recursive|all|exists|fetch|"
                    + "cast|count|sum|min|max|avg)\\b");
    private static final Pattern ENGLISH = Pattern.compile(
            "(?i)\\b(?:the|this|that|these|those|my|your|we|you|here|get|want|need|"
                    + "because|should|would|could|query|below|above|following|it|i'm|i|think|please|what|how|me|are|there|every|each|never|always|since|just|but|they|them)\\b");
    private static final Pattern SIGNS = Pattern.compile("[=<>*;_|]|,\\s*$|\\w\\(|\\w\\.\\w|\\(\\s*$|^\\s*[()]");
    private static final Pattern WORDS = Pattern.compile("\\p{L}[\\p{L}'\u2019-]*[\\s,]+\\p{L}");
    private static final Pattern FULL_STOP = Pattern.compile("(?:\\p{L}+[\\s,]+){3}\\p{L}{2,}\\s*[.!?]+$");
    private static final Pattern CODE = Pattern.compile("[=<>*;|]|,\\s*$|\\(\\s*$|^\\s*[()]");
    private static final Pattern SENTENCE_END = Pattern.compile("\\p{L}\\s*[.!?:)\u2026]+\\s*$");

    private static final int ENOUGH = 150;

    private ProseLines() {}

    /** Whether a line begins with a word of SQL. */
    static boolean isClause(String line) {
        return CLAUSE.matcher(ends(line)).find();
    }

    /** A line without what it has in the middle if it is long, because its ends say enough. */
    static String ends(String line) {
        String bare = line.strip();
        return bare.length() <= 2 * ENOUGH ? bare : bare.substring(0, ENOUGH) + bare.substring(bare.length() - ENOUGH);
    }

    /** Whether a line holds English words that nobody uses for a name, or announces what follows. */
    static boolean isEnglish(String line) {
        String bare = ends(line);
        return isHeading(bare)
                || (ENGLISH.matcher(bare).find() && !SIGNS.matcher(bare).find());
    }

    private static boolean isFullSentence(String bare) {
        return ".!?".indexOf(bare.charAt(bare.length() - 1)) >= 0
                && FULL_STOP.matcher(bare).find();
    }

    private static boolean isHeading(String bare) {
        return bare.endsWith(":") && !bare.endsWith("::");
    }

    /** Whether a line is of a sentence. */
    static boolean is(String line) {
        String bare = ends(line);
        if (bare.isEmpty()) {
            return false;
        }
        boolean heading = isHeading(bare);
        if (CLAUSE.matcher(bare).find()) {
            return isEnglish(bare)
                    || (isFullSentence(bare) && !SIGNS.matcher(bare).find());
        }
        boolean sentence = SENTENCE_END.matcher(bare).find() && !bare.endsWith(");");
        if (SIGNS.matcher(bare).find()) {
            long english = ENGLISH.matcher(bare).results().limit(2).count();
            return heading
                    || (sentence && english > 0)
                    || (english > 1 && !CODE.matcher(bare).find());
        }
        return sentence
                || WORDS.matcher(bare).find()
                || bare.codePoints().noneMatch(c -> c < 128 && !Character.isSpaceChar(c));
    }
}
