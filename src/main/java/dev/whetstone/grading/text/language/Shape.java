package dev.whetstone.grading.text.language;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What an answer looks like as prose, whatever it says.
 *
 * @param noted whether it has small words, or signs as notes have them
 * @param denies whether a word of it denies something
 * @param besideProgram whether it stands beside a program, so that it may be as short as it likes, or missing
 */
public record Shape(
        int words,
        double functionWords,
        double ascending,
        int distinct,
        boolean noted,
        boolean denies,
        boolean besideProgram) {

    private static final int FULL_LENGTH = 12;
    private static final int JUDGED_FROM = 6;
    private static final double LISTED = 0.05;
    private static final double NEARLY_SENTENCES = 0.1;
    private static final double HALF = 0.5;
    private static final int ORDER_JUDGED_FROM = 8;

    /**
     * Looks at a prose text.
     *
     * @param typed as it was typed
     * @param sentences what was read of it
     */
    public static Shape of(String typed, List<List<Word>> sentences) {
        List<Word> words = sentences.stream().flatMap(List::stream).toList();
        long content = words.stream()
                .filter(word -> !Lexicon.STOP.contains(word.surface()) && !Lexicon.NEGATORS.contains(word.surface()))
                .count();
        long distinct = words.stream()
                .filter(Word::content)
                .map(Word::stem)
                .collect(Collectors.toSet())
                .size();
        int ascending = 0;
        for (int i = 1; i < words.size(); i++) {
            ascending += words.get(i - 1).surface().compareTo(words.get(i).surface()) <= 0 ? 1 : 0;
        }
        int size = words.size();
        int typedSigns = NoteSigns.in(typed);
        // The small words of names, as in "one to many, is-a, in place", make no sentence of them.
        long small = typedSigns == 0 && NameList.is(typed) ? 0 : size - content;
        // A sign counts only beside a small word, because key words with arrows between them make no sentence.
        long signs = Math.min(small, typedSigns);
        return new Shape(
                size,
                size == 0 ? 0 : (small + signs) / (double) (size + signs),
                size < 2 ? 0.5 : ascending / (double) (size - 1),
                (int) distinct,
                small + typedSigns > 0,
                words.stream().anyMatch(word -> Lexicon.NEGATORS.contains(word.surface())),
                false);
    }

    /** The same beside a program. */
    public Shape withProgram() {
        return new Shape(words, functionWords, ascending, distinct, noted, denies, true);
    }

    /** Key words without the small words that make sentences of them. */
    boolean isList() {
        return words >= JUDGED_FROM && functionWords < 0.16;
    }

    /** The words stand in alphabetical order. */
    boolean isSorted() {
        return words >= ORDER_JUDGED_FROM && (ascending > 0.85 || ascending < 0.15);
    }

    public boolean isSuspicious() {
        return !besideProgram && (isList() || isSorted());
    }

    /** Whether what looks like key words may be notes: dense, but with small words or signs between them. */
    public boolean mayBeNotes() {
        return noted && !isSorted();
    }

    /** How much of what notes say is given them until somebody has read them: half, where they are nearly sentences and deny nothing. */
    public double benefitOfDoubt() {
        return mayBeNotes() && !denies && functionWords >= NEARLY_SENTENCES ? HALF : 0;
    }

    /** The most an answer of this shape can score. */
    public double ceiling() {
        double byLength = besideProgram || words >= FULL_LENGTH ? 1 : 0.3 + 0.7 * words / FULL_LENGTH;
        return isSuspicious() ? Math.min(LISTED, byLength) : byLength;
    }
}
