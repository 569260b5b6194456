package dev.whetstone.grading.text.prose;

import dev.whetstone.grading.text.prose.MeantText.Meant;
import dev.whetstone.grading.text.prose.MeantText.Sentence;
import java.util.List;
import java.util.Set;

/** One wording of a point, or a sentence of the model answer, that is looked for in answers. */
record Wanted(String says, List<Meant> words, Set<String> known) {

    Wanted {
        words = List.copyOf(words);
    }

    static Wanted of(String says, List<Sentence> sentences, Set<String> known) {
        return new Wanted(
                says,
                sentences.stream()
                        .flatMap(sentence -> sentence.meant().stream())
                        .toList(),
                known);
    }

    /** Whether it has a word that the question does not have. */
    boolean saysSomething() {
        return words.stream().anyMatch(word -> weight(word) > 0);
    }

    /** Words of the question count for nothing, but they can be negated. */
    double weight(Meant word) {
        return known.contains(word.term().stem()) ? 0 : word.term().weight();
    }
}
