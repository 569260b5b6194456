package dev.whetstone.grading.text.rubric;

import dev.whetstone.grading.text.language.AnswerText;
import dev.whetstone.grading.text.language.Lexicon;
import dev.whetstone.grading.text.language.Word;
import java.util.List;
import java.util.Set;

/** A word of a wording, and how it would read when written together with its neighbours. */
record Term(Word word, List<String> joined) {

    private static final double OPPOSITE = 0.85;

    /** Where the answer holds the word, something alike, or an opposite that is not itself part of the wording. */
    TermHits find(AnswerText answer, Set<String> wording) {
        TermHits found = new TermHits(answer.sentences().size());
        for (String stem : answer.stems()) {
            double alike = Similarity.of(word.stem(), stem);
            if (alike > 0) {
                mark(answer.hits(stem), alike, found);
            }
        }
        mark(answer.pairHits(word.surface()), 1, found);
        joined.forEach(form -> mark(answer.formHits(form), 1, found));
        for (String opposite : Lexicon.opposite(word.stem())) {
            if (!wording.contains(opposite)) {
                markOpposite(answer.hits(opposite), found);
            }
        }
        return found;
    }

    private void mark(List<AnswerText.Hit> hits, double alike, TermHits found) {
        for (AnswerText.Hit hit : hits) {
            found.mark(hit.sentence(), alike, word.polarity().agrees(hit.polarity()));
        }
    }

    /** The opposite word counts as this word turned around, and its negation as this word. */
    private void markOpposite(List<AnswerText.Hit> hits, TermHits found) {
        for (AnswerText.Hit hit : hits) {
            found.mark(hit.sentence(), OPPOSITE, word.polarity().flipped().agrees(hit.polarity()));
        }
    }
}
