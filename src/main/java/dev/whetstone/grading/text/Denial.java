package dev.whetstone.grading.text;

import dev.whetstone.grading.text.MeantText.Sentence;
import java.util.List;

/** How much of an answer is denied: one that denies far more than any right one does turns the matter around as a whole. */
enum Denial {
    USUAL(1),
    /** So much that a person should look at it. */
    MUCH(0.4),
    ALL(0.2);

    /** The share of denied sentences beyond that of the right answer with the most. */
    private static final double MORE = 0.35;

    private static final int LEAST_WORDS = 4;
    private static final int LEAST_SENTENCES = 2;

    /** Negations among twenty words, and how many times as many as in right answers. */
    private static final double DENSE = 1.2;

    private static final int TWENTY = 20;
    private static final double TIMES = 2;
    private static final int LEAST_TEXT = 25;

    private final double ceiling;

    Denial(double ceiling) {
        this.ceiling = ceiling;
    }

    /** The most an answer can score that denies so much. */
    double ceiling() {
        return ceiling;
    }

    static Denial of(MeantText text, List<MeantText> right) {
        double usual = right.stream().mapToDouble(Denial::share).max().orElse(1);
        if (prose(text).size() >= LEAST_SENTENCES && share(text) > usual + MORE) {
            return ALL;
        }
        double density = density(text);
        double usualDensity = right.stream().mapToDouble(Denial::density).average().orElse(1);
        boolean dense = words(text) >= LEAST_TEXT && density >= DENSE && density >= TIMES * usualDensity;
        return dense ? MUCH : USUAL;
    }

    /** The share of a text's sentences that are negated once and not twice, code left out. */
    private static double share(MeantText text) {
        List<Sentence> prose = prose(text);
        long denied = prose.stream().filter(Denial::isDenied).count();
        return prose.isEmpty() ? 0 : denied / (double) prose.size();
    }

    private static double density(MeantText text) {
        long negators = prose(text).stream().mapToLong(Denial::negators).sum();
        return negators * TWENTY / (double) Math.max(1, words(text));
    }

    private static int words(MeantText text) {
        return prose(text).stream().mapToInt(sentence -> sentence.all().size()).sum();
    }

    private static List<Sentence> prose(MeantText text) {
        return text.sentences().stream()
                .filter(sentence -> !sentence.said().isEmpty() && sentence.all().size() >= LEAST_WORDS)
                .toList();
    }

    private static boolean isDenied(Sentence sentence) {
        boolean reversed = sentence.all().stream().anyMatch(word -> Lexicon.REVERSERS.contains(word.surface()));
        return negators(sentence) % 2 == 1 && !reversed;
    }

    private static long negators(Sentence sentence) {
        return sentence.all().stream()
                .filter(word -> Lexicon.NEGATORS.contains(word.surface()))
                .count();
    }
}
