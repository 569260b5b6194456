package dev.whetstone.grading.text.prose;

import dev.whetstone.grading.text.language.Word;
import dev.whetstone.grading.text.language.Word.Polarity;
import dev.whetstone.grading.text.prose.MeantText.Sentence;
import java.util.List;
import java.util.Set;

/** How much of an answer is denied: one that denies far more than any right one does turns the matter around as a whole. */
enum Denial {
    USUAL(1),
    /** So much that a person should look at it. */
    MUCH(0.4);

    private static final int LEAST_WORDS = 4;

    /** Negations among twenty words, and how many times as many as in right answers. */
    private static final double DENSE = 1.2;

    private static final int TWENTY = 20;
    private static final double TIMES = 2;

    /** The share of words with a meaning in sentences. */
    private static final double USUAL_CONTENT = 0.55;

    private static final int LEAST_TEXT = 25;

    /** Other words that negate set things apart or name a duty, and right answers are full of them. */
    private static final Set<String> PLAIN =
            Set.of("not", "no", "never", "cannot", "nor", "neither", "none", "nothing", "nobody");

    private final double ceiling;

    Denial(double ceiling) {
        this.ceiling = ceiling;
    }

    /** The most an answer can score that denies so much. */
    double ceiling() {
        return ceiling;
    }

    static Denial of(MeantText text, List<MeantText> right) {
        double density = text.denied();
        double usual = right.stream().mapToDouble(MeantText::denied).average().orElse(1);
        boolean dense = words(prose(text.sentences())) >= LEAST_TEXT && density >= DENSE && density >= TIMES * usual;
        return dense ? MUCH : USUAL;
    }

    /** Negations among twenty words of its prose. */
    static double density(List<Sentence> sentences) {
        List<Sentence> prose = prose(sentences);
        long negators = prose.stream().mapToLong(Denial::negators).sum();
        return negators * TWENTY / Math.max(1, spelledOut(prose));
    }

    /** How many words it would have if notes had the small words of sentences, without which they look full of negations. */
    private static double spelledOut(List<Sentence> prose) {
        long content = prose.stream()
                .flatMap(sentence -> sentence.all().stream())
                .filter(Word::content)
                .count();
        return Math.max(words(prose), content / USUAL_CONTENT);
    }

    private static int words(List<Sentence> prose) {
        return prose.stream().mapToInt(sentence -> sentence.all().size()).sum();
    }

    private static List<Sentence> prose(List<Sentence> sentences) {
        return sentences.stream()
                .filter(sentence -> !sentence.said().isEmpty() && sentence.all().size() >= LEAST_WORDS)
                .toList();
    }

    /** What its author does not know is not denied. */
    private static long negators(Sentence sentence) {
        return sentence.all().stream()
                .filter(word -> PLAIN.contains(word.surface()) && word.polarity() == Polarity.PLAIN)
                .count();
    }
}
