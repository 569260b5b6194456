package dev.whetstone.grading.text.prose;

import dev.whetstone.grading.text.language.Lexicon;
import dev.whetstone.grading.text.language.Word;
import dev.whetstone.grading.text.prose.MeantText.Sentence;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The stems of a text, and which two stand near each other in one sentence, the earlier first: what is said of what.
 *
 * @param pairs written with a space between
 */
record Phrases(Set<String> stems, Set<String> pairs) {

    private static final int REACH = 6;

    /** In the order in which they stand, so that sums over them come out the same every time. */
    Phrases {
        stems = Collections.unmodifiableSet(new LinkedHashSet<>(stems));
        pairs = Collections.unmodifiableSet(new LinkedHashSet<>(pairs));
    }

    static Phrases of(MeantText text) {
        Set<String> stems = new LinkedHashSet<>();
        Set<String> pairs = new LinkedHashSet<>();
        for (Sentence sentence : text.sentences()) {
            List<String> said = sentence.all().stream()
                    .filter(Phrases::counts)
                    .map(Word::stem)
                    .toList();
            stems.addAll(said);
            for (int i = 0; i < said.size(); i++) {
                for (int j = i + 1; j < Math.min(said.size(), i + REACH); j++) {
                    pairs.add(said.get(i) + " " + said.get(j));
                }
            }
        }
        return new Phrases(stems, pairs);
    }

    /** Those of any of these texts. */
    static Phrases of(List<Phrases> texts) {
        Set<String> stems = new LinkedHashSet<>();
        Set<String> pairs = new LinkedHashSet<>();
        for (Phrases text : texts) {
            stems.addAll(text.stems);
            pairs.addAll(text.pairs);
        }
        return new Phrases(stems, pairs);
    }

    private static boolean counts(Word word) {
        return Lexicon.NEGATORS.contains(word.surface()) || !Lexicon.PARTICLES.contains(word.surface());
    }
}
