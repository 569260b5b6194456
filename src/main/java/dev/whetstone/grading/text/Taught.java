package dev.whetstone.grading.text;

import dev.whetstone.grading.meaning.Correction;
import dev.whetstone.grading.meaning.EmbeddingModel;
import dev.whetstone.grading.meaning.Estimate;
import dev.whetstone.grading.meaning.View;
import dev.whetstone.question.Question;
import dev.whetstone.question.Rubric;
import dev.whetstone.question.Sample;
import dev.whetstone.reading.ChatText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** All that is read of a question before its first answer: rubric, model answer, and what its samples teach. */
final class Taught {

    private static final double LIFT = 0.4;

    private final EmbeddingModel model;
    private final Set<String> known;
    private final ReferenceAnswer reference;
    private final MeantRubric rubric;
    private final List<Seen> seen;
    private final double[] grades;
    private final Correction learned;

    /** What is kept of a sample. */
    record Seen(View view, double prior, double ceiling) {}

    private Taught(EmbeddingModel model, Question question, Rubric rubric) {
        this.model = model;
        this.known = KnownWords.of(question);
        this.reference = ReferenceAnswer.of(
                model,
                question.head().title() + "\n" + question.body().prompt(),
                question.body().modelAnswer());
        this.rubric = MeantRubric.of(model, question, rubric, known);
        this.seen = question.samples().stream()
                .map(sample -> judge(ChatText.written(sample.text())))
                .map(judged -> new Seen(judged.view(), judged.prior(), judged.ceiling()))
                .toList();
        this.grades = question.samples().stream().mapToDouble(Sample::score).toArray();
        this.learned = learn(seen, grades);
    }

    static Taught of(EmbeddingModel model, Question question, Rubric rubric) {
        return new Taught(model, question, rubric);
    }

    Judged judge(ChatText answer) {
        return judge(answer.prose(), answer.code());
    }

    Judged judge(String prose, List<String> code) {
        MeantText text = MeantText.of(model, prose, code);
        Shape shape = Shape.of(Reading.prose(prose, known));
        return Judged.of(rubric, text, reference.view(text), shape);
    }

    Estimate estimate(Judged answer) {
        Estimate free = learned.at(answer.view(), answer.prior());
        return new Estimate(Math.min(answer.ceiling(), lifted(free.score())), free.sd());
    }

    /** A process on few samples pulls every score to their mean; this gives part of it back. */
    private static double lifted(double score) {
        return score + LIFT * score * (1 - score);
    }

    /** What each sample would get if it were not known itself. */
    List<Estimate> leftOut() {
        List<Estimate> estimates = new ArrayList<>();
        for (int i = 0; i < seen.size(); i++) {
            List<Seen> others = new ArrayList<>(seen);
            Seen one = others.remove(i);
            double[] known = new double[others.size()];
            System.arraycopy(grades, 0, known, 0, i);
            System.arraycopy(grades, i + 1, known, i, known.length - i);
            Estimate free = learn(others, known).at(one.view(), one.prior());
            estimates.add(new Estimate(Math.min(one.ceiling(), lifted(free.score())), free.sd()));
        }
        return estimates;
    }

    List<Seen> samples() {
        return seen;
    }

    MeantRubric rubric() {
        return rubric;
    }

    private static Correction learn(List<Seen> answers, double[] grades) {
        return new Correction(
                answers.stream().map(Seen::view).toList(),
                answers.stream().mapToDouble(Seen::prior).toArray(),
                grades);
    }
}
