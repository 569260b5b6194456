package dev.whetstone.grading.text.prose;

import dev.whetstone.grading.meaning.Correction;
import dev.whetstone.grading.meaning.EmbeddingModel;
import dev.whetstone.grading.meaning.Estimate;
import dev.whetstone.grading.meaning.MeaningWords;
import dev.whetstone.grading.meaning.View;
import dev.whetstone.grading.text.language.KnownWords;
import dev.whetstone.grading.text.language.Typed;
import java.util.List;
import java.util.Set;

/** An answer that is known to be right, against which others are held by the meaning of their words. */
public final class ReferenceAnswer {

    private final EmbeddingModel model;
    private final Set<String> known;
    private final MeaningWords words;

    private ReferenceAnswer(EmbeddingModel model, Set<String> known, MeaningWords words) {
        this.model = model;
        this.known = known;
        this.words = words;
    }

    /** The words of the question earn nothing. */
    public static ReferenceAnswer of(EmbeddingModel model, String question, String reference) {
        return of(model, question, MeantText.written(model, reference));
    }

    public static ReferenceAnswer of(EmbeddingModel model, String question, MeantText reference) {
        Set<String> known = KnownWords.of(question);
        return new ReferenceAnswer(model, known, reference.terms(known));
    }

    /** How an answer looks from here; reads no more than a limit of it. */
    public View view(String answer) {
        return view(MeantText.answered(model, Typed.of(answer).text()));
    }

    public View view(MeantText answer) {
        return View.of(words, answer.terms(known), answer.terms());
    }

    /** What can be learned from answers with their grades, 0 to 1. */
    public Correction learn(List<View> answers, double[] grades) {
        return new Correction(answers, answers.stream().mapToDouble(View::prior).toArray(), grades);
    }

    /** The grade of an answer by the reference and what was learned. */
    public static Estimate grade(Correction learned, View answer) {
        return learned.at(answer, answer.prior());
    }
}
