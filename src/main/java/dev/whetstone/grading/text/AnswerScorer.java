package dev.whetstone.grading.text;

import dev.whetstone.grading.meaning.Correction;
import dev.whetstone.grading.meaning.EmbeddingModel;
import dev.whetstone.grading.meaning.Estimate;
import dev.whetstone.grading.meaning.View;
import dev.whetstone.grading.text.language.AnswerText;
import dev.whetstone.grading.text.language.KnownWords;
import dev.whetstone.grading.text.language.Typed;
import dev.whetstone.grading.text.prose.Doubt;
import dev.whetstone.grading.text.prose.ReferenceAnswer;
import dev.whetstone.grading.text.rubric.Coverage;
import dev.whetstone.grading.text.rubric.Wording;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Scores answers to questions that have a reference answer and no rubric. */
public final class AnswerScorer {

    private static final int REMEMBERED = 200;
    private static final double LEXICAL_SD = 0.35;

    private final EmbeddingModel model;
    private final Map<Key, Taught> taught = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Taught> eldest) {
            return size() > REMEMBERED;
        }
    });

    /** An answer that was graded, 0 to 1. */
    public record Graded(String answer, double score) {}

    /**
     * A score.
     *
     * @param score 0..1
     * @param uncertain whether a person should look at it
     * @param sd how far off it may be
     */
    public record Score(double score, boolean uncertain, double sd) {}

    private record Key(String question, String reference) {}

    private record Taught(ReferenceAnswer reference, Correction learned) {}

    public AnswerScorer(EmbeddingModel model) {
        this.model = model;
    }

    /** Scores one answer; the samples of a question and reference must always be the same. */
    public Score score(String question, String reference, String answer, List<Graded> samples) {
        if (!model.isPresent()) {
            return lexical(question, reference, answer);
        }
        Taught known = taught.computeIfAbsent(new Key(question, reference), key -> teach(key, samples));
        View view = known.reference().view(answer);
        Estimate estimate = ReferenceAnswer.grade(known.learned(), view);
        return new Score(estimate.score(), Doubt.isInTheMiddle(estimate), estimate.sd());
    }

    private Taught teach(Key key, List<Graded> samples) {
        ReferenceAnswer reference = ReferenceAnswer.of(model, key.question(), key.reference());
        List<View> views =
                samples.stream().map(sample -> reference.view(sample.answer())).toList();
        double[] grades = samples.stream().mapToDouble(Graded::score).toArray();
        return new Taught(reference, reference.learn(views, grades));
    }

    /** What the words alone say, where there is no model. */
    private static Score lexical(String question, String reference, String answer) {
        java.util.Set<String> known = KnownWords.of(question);
        AnswerText text = AnswerText.of(Typed.of(answer).text(), List.of(), known);
        Coverage coverage = Wording.of(reference, known).coverage(text);
        return new Score(coverage.contradicts() ? 0 : coverage.agreeing(), true, LEXICAL_SD);
    }
}
