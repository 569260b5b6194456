package dev.whetstone.grading.text.prose;

import dev.whetstone.grading.text.language.Word;
import dev.whetstone.grading.text.language.Word.Polarity;
import dev.whetstone.grading.text.prose.MeantText.Sentence;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * On which side of a negation texts have their words.
 *
 * @param plain stems that stand under none somewhere
 * @param negated stems that stand under one somewhere
 */
record Sides(Set<String> plain, Set<String> negated) {

    private static final int LEAST_WORDS = 4;
    private static final int REACH = 5;

    static Sides of(Stream<Word> words) {
        Set<String> plain = new HashSet<>();
        Set<String> negated = new HashSet<>();
        words.filter(Word::content).forEach(word -> {
            if (word.polarity() != Polarity.PLAIN) {
                negated.add(word.stem());
            }
            if (word.polarity() != Polarity.NEGATED) {
                plain.add(word.stem());
            }
        });
        return new Sides(plain, negated);
    }

    /** The share of a text, by words, that stands near something it denies and these texts only affirm. */
    double deniedBy(MeantText text) {
        return share(
                text,
                word -> word.polarity() == Polarity.NEGATED
                        && plain.contains(word.stem())
                        && !negated.contains(word.stem()));
    }

    /** The same for what affirms something these texts only deny. */
    double affirmedBy(MeantText text) {
        return share(
                text,
                word -> word.polarity() == Polarity.PLAIN
                        && negated.contains(word.stem())
                        && !plain.contains(word.stem()));
    }

    private static double share(MeantText text, Predicate<Word> which) {
        List<Sentence> prose = text.sentences().stream()
                .filter(sentence -> !sentence.said().isEmpty() && sentence.all().size() >= LEAST_WORDS)
                .toList();
        double all =
                prose.stream().mapToDouble(sentence -> sentence.all().size()).sum();
        double some = prose.stream()
                .mapToDouble(sentence -> near(sentence.all(), which))
                .sum();
        return all == 0 ? 0 : some / all;
    }

    /** How many words stand near one of these: what a long sentence denies in passing is not all it says. */
    private static long near(List<Word> words, Predicate<Word> which) {
        BitSet near = new BitSet();
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).content() && which.test(words.get(i))) {
                near.set(Math.max(0, i - REACH), Math.min(words.size(), i + REACH + 1));
            }
        }
        return near.cardinality();
    }
}
