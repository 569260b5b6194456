package dev.whetstone.grading.text.prose;

import dev.whetstone.grading.meaning.Directions;
import dev.whetstone.grading.text.language.Word;
import dev.whetstone.grading.text.prose.MeantText.Sentence;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Texts of one opinion: those that are known to be right, or those that are known to be wrong. */
final class Party {

    private final int size;
    private final Phrases all;
    private final Map<String, Integer> pairs;
    private final Directions statements;
    private final Sides sides;

    private Party(List<Phrases> texts, Directions statements, Sides sides) {
        this.size = texts.size();
        this.all = Phrases.of(texts);
        this.pairs = texts.stream()
                .flatMap(text -> text.pairs().stream())
                .collect(Collectors.toUnmodifiableMap(pair -> pair, pair -> 1, Integer::sum));
        this.statements = statements;
        this.sides = sides;
    }

    /**
     * Reads them.
     *
     * @param texts whole answers, by which is counted how many say a thing
     * @param wordings single statements, which are only compared by their direction
     */
    static Party of(List<MeantText> texts, List<Wanted> wordings) {
        Stream<Stream<MeantText.Meant>> sentences =
                texts.stream().flatMap(text -> text.sentences().stream()).map(sentence -> sentence.meant().stream());
        Stream<Stream<MeantText.Meant>> statements = wordings.stream().map(wording -> wording.words().stream());
        return new Party(
                texts.stream().map(Phrases::of).toList(),
                Directions.of(Stream.concat(sentences, statements)
                        .map(words -> MeantText.terms(words, Set.of()))
                        .toList()),
                Sides.of(Stream.concat(words(texts), wordings.stream().flatMap(Party::words))));
    }

    private static Stream<Word> words(List<MeantText> texts) {
        return texts.stream()
                .flatMap(text -> text.sentences().stream())
                .filter(sentence -> !sentence.said().isEmpty())
                .flatMap(sentence -> sentence.all().stream());
    }

    private static Stream<Word> words(Wanted wording) {
        return wording.words().stream().map(MeantText.Meant::word);
    }

    /** The directions of a text's sentences that have words; they are as long as {@link #lengths}. */
    static Directions directions(MeantText text) {
        return Directions.of(text.sentences().stream().map(Sentence::terms).toList());
    }

    /** How many words each of these sentences has. */
    static double[] lengths(MeantText text) {
        return text.sentences().stream()
                .map(Sentence::meant)
                .mapToDouble(List::size)
                .filter(size -> size > 0)
                .toArray();
    }

    /** The mean of values by weight, 0 if there are none. */
    static double mean(double[] values, double[] weights) {
        double sum = 0;
        double all = 1e-9;
        for (int i = 0; i < values.length; i++) {
            sum += weights[i] * values[i];
            all += weights[i];
        }
        return sum / all;
    }

    int size() {
        return size;
    }

    Directions statements() {
        return statements;
    }

    Sides sides() {
        return sides;
    }

    /** How many of its texts hold a pair of words. */
    int holding(String pair) {
        return pairs.getOrDefault(pair, 0);
    }

    Set<String> all(Function<Phrases, Set<String>> kind) {
        return kind.apply(all);
    }
}
