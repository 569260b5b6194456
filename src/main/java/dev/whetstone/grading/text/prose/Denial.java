package dev.whetstone.grading.text.prose;

import dev.whetstone.grading.text.prose.MeantText.Sentence;
import java.util.List;
import java.util.Set;

/**
 * How much of an answer is denied: one that denies far more than any right one does turns the matter around as a whole.
 *
 * @param ceiling the most an answer can score that denies so much
 */
record Denial(double ceiling) {

    private static final int LEAST_WORDS = 4;

    /** Negations among twenty words, and how many times as many as in right answers, from which an answer gets the least. */
    private static final double DENSE = 1.2;

    private static final int TWENTY = 20;
    private static final double TIMES = 2;

    /** From this share of that on the ceiling falls. */
    private static final double FALLING = 0.75;

    private static final double LEAST_CEILING = 0.4;

    /** In fewer words one negation more or less tells little, so no fewer are reckoned with. */
    private static final double LEAST_TEXT = 40;

    /** Other words that negate set things apart or name a duty, and right answers are full of them. */
    private static final Set<String> PLAIN =
            Set.of("not", "no", "never", "cannot", "nor", "neither", "none", "nothing", "nobody");

    static Denial of(MeantText text, List<MeantText> right) {
        Sides matter = Sides.of(Party.words(right));
        double density = negators(text, matter) * TWENTY / Math.max(LEAST_TEXT, words(text));
        double usual = right.stream()
                .mapToDouble(one -> negators(one, matter) * TWENTY / Math.max(1, words(one)))
                .average()
                .orElse(1);
        double share = density / Math.max(DENSE, TIMES * usual);
        double fallen = Math.max(0, Math.min(1, (share - FALLING) / (1 - FALLING)));
        return new Denial(1 - fallen * (1 - LEAST_CEILING));
    }

    /** So much that a person should look at it. */
    boolean isMuch() {
        return ceiling <= LEAST_CEILING;
    }

    /**
     * How many more negations an answer has among twenty words than right ones have, the less the shorter it is.
     *
     * @param matter what is spoken of; a remark about something else denies nothing of it
     * @param usual how many right ones have
     */
    static double more(MeantText text, Sides matter, double usual) {
        int words = words(text);
        return words == 0 ? 0 : (negators(text, matter) * TWENTY / words - usual) * words / (words + LEAST_TEXT / 2);
    }

    /** Negations among twenty words of its prose. */
    static double density(MeantText text, Sides matter) {
        return negators(text, matter) * TWENTY / Math.max(1, words(text));
    }

    private static int words(MeantText text) {
        return prose(text).stream().mapToInt(sentence -> sentence.all().size()).sum();
    }

    private static List<Sentence> prose(MeantText text) {
        return text.sentences().stream()
                .filter(sentence -> !sentence.said().isEmpty() && sentence.all().size() >= LEAST_WORDS)
                .toList();
    }

    private static double negators(MeantText text, Sides matter) {
        return prose(text).stream()
                .mapToDouble(sentence -> matter.familiar(sentence) * negators(sentence))
                .sum();
    }

    private static long negators(Sentence sentence) {
        return sentence.all().stream()
                .filter(word -> PLAIN.contains(word.surface()))
                .count();
    }
}
