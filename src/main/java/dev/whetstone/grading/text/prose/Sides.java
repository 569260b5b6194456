package dev.whetstone.grading.text.prose;

import dev.whetstone.grading.text.language.Word;
import dev.whetstone.grading.text.language.Word.Polarity;
import dev.whetstone.grading.text.prose.MeantText.Sentence;
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

    /** The share of a text, by sentences and their length, that denies something these texts only affirm. */
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
                .filter(sentence -> sentence.all().stream().anyMatch(word -> word.content() && which.test(word)))
                .mapToDouble(sentence -> sentence.all().size())
                .sum();
        return all == 0 ? 0 : some / all;
    }
}
