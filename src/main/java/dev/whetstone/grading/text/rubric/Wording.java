package dev.whetstone.grading.text.rubric;

import dev.whetstone.grading.text.language.AnswerText;
import dev.whetstone.grading.text.language.Reading;
import dev.whetstone.grading.text.language.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One way to say a point, without the words of the question. */
public final class Wording {

    private static final double WHOLE_TEXT = 0.85;

    private final List<Term> terms;
    private final Set<String> stems;

    private Wording(List<Term> terms, Set<String> stems) {
        this.terms = terms;
        this.stems = stems;
    }

    /** The wording; its words that stand in {@code known} are left out. */
    public static Wording of(String text, Set<String> known) {
        List<Term> terms = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (List<Word> sentence : Reading.prose(text, known)) {
            for (int i = 0; i < sentence.size(); i++) {
                Word word = sentence.get(i);
                if (word.content() && seen.add(word.stem())) {
                    terms.add(new Term(word, neighbours(sentence, i)));
                }
            }
        }
        return new Wording(terms, seen);
    }

    private static List<String> neighbours(List<Word> sentence, int i) {
        String own = sentence.get(i).surface();
        List<String> joined = new ArrayList<>();
        if (i > 0) {
            joined.add(sentence.get(i - 1).surface() + own);
        }
        if (i + 1 < sentence.size()) {
            joined.add(own + sentence.get(i + 1).surface());
        }
        return joined;
    }

    boolean isEmpty() {
        return terms.isEmpty();
    }

    public Coverage coverage(AnswerText answer) {
        List<TermHits> found =
                terms.stream().map(term -> term.find(answer, stems)).toList();
        double agreeing =
                WHOLE_TEXT * found.stream().mapToDouble(TermHits::bestAgreeing).sum();
        double together = 0;
        double opposing = 0;
        for (int i = 0; i < answer.sentences().size(); i++) {
            agreeing = Math.max(agreeing, agreeing(found, i));
            together = Math.max(together, together(found, i));
            opposing = Math.max(opposing, opposing(found, i));
        }
        int count = terms.size();
        if (count == 0) {
            return Coverage.NONE;
        }
        double proof = Scale.evidence(count) / count;
        return new Coverage(agreeing * proof, together * proof, opposing / count * Scale.counterEvidence(count));
    }

    /** What a sentence holds. */
    private static double together(List<TermHits> found, int sentence) {
        return found.stream().mapToDouble(term -> term.agreeing(sentence)).sum();
    }

    /** What a sentence and the one after it hold. */
    private static double agreeing(List<TermHits> found, int sentence) {
        double sum = 0;
        for (TermHits term : found) {
            sum += Math.max(term.agreeing(sentence), term.agreeing(sentence + 1));
        }
        return sum;
    }

    /** What a sentence holds when polarity is ignored, if at least one word of it is turned around. */
    private static double opposing(List<TermHits> found, int sentence) {
        double sum = 0;
        boolean turned = false;
        for (TermHits term : found) {
            sum += term.raw(sentence);
            turned |= term.turned(sentence);
        }
        return turned ? sum : 0;
    }
}
