package dev.whetstone.grading.text.prose;

import dev.whetstone.grading.text.language.Word;
import dev.whetstone.grading.text.language.Word.Polarity;
import dev.whetstone.grading.text.prose.MeantText.Sentence;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * On which side of a negation texts have their words.
 *
 * @param plain stems that stand under none somewhere
 * @param negated stems that stand under one somewhere
 */
record Sides(Set<String> plain, Set<String> negated) {

    private static final int LEAST_WORDS = 4;

    /** How many words around it a single word can turn: a long sentence says more than the one thing that it denies. */
    private static final int SPAN = 12;

    /** With less of its words known to these texts a sentence speaks of something else; with more of them than this it counts in full. */
    private static final double STRANGE = 0.2;

    private static final double FAMILIAR = 0.5;

    private static final double HALF = 0.5;

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
        return share(text, this::denied);
    }

    /** The same for what affirms something these texts only deny. */
    double affirmedBy(MeantText text) {
        return share(text, this::affirmed);
    }

    /** How many of a sentence's negations stand before what these texts only affirm, and before nothing that they deny too. */
    private int denied(Sentence sentence) {
        int denied = 0;
        List<Word> words = content(sentence);
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).polarity() == Polarity.NEGATED) {
                List<Word> under = words.subList(i, reach(words, i));
                boolean agreed = under.stream().anyMatch(word -> negated.contains(word.stem()));
                denied += !agreed && plain.contains(words.get(i).stem()) ? 1 : 0;
            }
        }
        return denied;
    }

    /** Where the words end that may stand under the same negation. */
    private static int reach(List<Word> words, int from) {
        int to = from + 1;
        while (to < words.size() && words.get(to).polarity() == Polarity.EITHER) {
            to++;
        }
        return to;
    }

    private int affirmed(Sentence sentence) {
        return (int) content(sentence).stream()
                .filter(word -> word.polarity() == Polarity.PLAIN)
                .filter(word -> negated.contains(word.stem()) && !plain.contains(word.stem()))
                .count();
    }

    private static List<Word> content(Sentence sentence) {
        return sentence.all().stream().filter(Word::content).toList();
    }

    /**
     * What of a text speaks of the matter, without remarks about something else; all of it where that would be the smaller part, as
     * then it is no remark.
     */
    MeantText matterOf(MeantText text) {
        Predicate<Sentence> matters = sentence -> sentence.said().isEmpty() || familiar(sentence) >= HALF;
        return 2 * text.words(matters) < text.words(sentence -> true) ? text : text.where(matters);
    }

    /** How much a sentence speaks of what these texts speak of, 0 to 1. */
    double familiar(Sentence sentence) {
        List<Word> words = content(sentence);
        long known = words.stream()
                .filter(word -> plain.contains(word.stem()) || negated.contains(word.stem()))
                .count();
        double share = known / (double) Math.max(1, words.size());
        return Math.max(0, Math.min(1, (share - STRANGE) / (FAMILIAR - STRANGE)));
    }

    private double share(MeantText text, ToIntFunction<Sentence> turned) {
        List<Sentence> prose = text.sentences().stream()
                .filter(sentence -> !sentence.said().isEmpty() && sentence.all().size() >= LEAST_WORDS)
                .toList();
        double all =
                prose.stream().mapToDouble(sentence -> sentence.all().size()).sum();
        double some = prose.stream()
                .mapToDouble(sentence -> familiar(sentence)
                        * Math.min(sentence.all().size(), SPAN * (double) turned.applyAsInt(sentence)))
                .sum();
        return all == 0 ? 0 : some / all;
    }
}
