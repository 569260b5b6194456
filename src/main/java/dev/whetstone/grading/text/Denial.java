package dev.whetstone.grading.text;

import dev.whetstone.grading.text.MeantText.Sentence;
import java.util.List;

/** How much of a text is denied: an answer that denies far more than any right one does turns the matter around as a whole. */
final class Denial {

    private static final double MORE = 0.35;
    private static final int LEAST_WORDS = 4;
    private static final int LEAST_SENTENCES = 2;

    private Denial() {}

    /** The share of a text's sentences that are negated once and not twice, code left out. */
    static double share(MeantText text) {
        List<Sentence> prose = prose(text);
        return prose.isEmpty()
                ? 0
                : prose.stream().filter(Denial::isDenied).count() / (double) prose.size();
    }

    /** Whether a text denies far more than each of those that are known to be right. */
    static boolean isExcessive(MeantText text, List<MeantText> right) {
        double usual = right.stream().mapToDouble(Denial::share).max().orElse(1);
        return prose(text).size() >= LEAST_SENTENCES && share(text) > usual + MORE;
    }

    private static List<Sentence> prose(MeantText text) {
        return text.sentences().stream()
                .filter(sentence -> !sentence.said().isEmpty() && sentence.all().size() >= LEAST_WORDS)
                .toList();
    }

    private static boolean isDenied(Sentence sentence) {
        long negators = sentence.all().stream()
                .filter(word -> Lexicon.NEGATORS.contains(word.surface()))
                .count();
        boolean reversed = sentence.all().stream().anyMatch(word -> Lexicon.REVERSERS.contains(word.surface()));
        return negators % 2 == 1 && !reversed;
    }
}
