package dev.whetstone.grading.text;

import dev.whetstone.grading.meaning.Correction;
import dev.whetstone.grading.meaning.EmbeddingModel;
import dev.whetstone.grading.meaning.Estimate;
import dev.whetstone.grading.meaning.View;
import dev.whetstone.question.Question;
import dev.whetstone.question.Sample;
import dev.whetstone.reading.ChatText;
import java.util.ArrayList;
import java.util.Arrays;
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

    /** A text and what it looks like. */
    private record Read(MeantText text, Shape shape) {}

    /** What is kept of a sample. */
    record Seen(MeantText text, Judged judged) {

        View view() {
            return judged.view();
        }
    }

    /** A sample as it would be graded if it were not known. */
    record Withheld(Judged judged, Estimate estimate) {}

    private Taught(EmbeddingModel model, Question question) {
        this.model = model;
        this.known = KnownWords.of(question);
        MeantText modelAnswer = MeantText.written(model, question.body().modelAnswer());
        this.reference = ReferenceAnswer.of(
                model, question.head().title() + "\n" + question.body().prompt(), modelAnswer);
        List<Read> read = question.samples().stream()
                .map(sample -> ChatText.written(sample.text()))
                .map(text -> read(text.prose(), text.code()))
                .toList();
        this.rubric = MeantRubric.of(
                model, question, modelAnswer, read.stream().map(Read::text).toList());
        this.seen = read.stream()
                .map(sample -> new Seen(sample.text(), judge(sample, rubric)))
                .toList();
        this.grades = question.samples().stream().mapToDouble(Sample::score).toArray();
        this.learned = learn(seen, grades);
    }

    /**
     * Reads a question that has a rubric.
     *
     * @throws java.util.NoSuchElementException if it has none
     */
    static Taught of(EmbeddingModel model, Question question) {
        return new Taught(model, question);
    }

    Judged judge(ChatText answer) {
        return judge(answer.prose(), answer.code());
    }

    Judged judge(String prose, List<String> code) {
        return judge(read(prose, code), rubric);
    }

    private Read read(String prose, List<String> code) {
        return new Read(MeantText.of(model, prose, code), Shape.of(Reading.prose(prose, known)));
    }

    private Judged judge(Read read, MeantRubric by) {
        return Judged.of(by, read.text(), reference.view(read.text()), read.shape());
    }

    Estimate estimate(Judged answer) {
        return estimate(learned, answer);
    }

    private static Estimate estimate(Correction learned, Judged answer) {
        Estimate free = learned.at(answer.view(), answer.prior());
        return new Estimate(Math.min(answer.ceiling(), lifted(free.score())), free.sd());
    }

    /** A process on few samples pulls every score to their mean; this gives part of it back. */
    private static double lifted(double score) {
        return score + LIFT * score * (1 - score);
    }

    /** Each sample as if neither what it teaches nor how it says a point were known. */
    List<Withheld> leftOut() {
        List<Withheld> withheld = new ArrayList<>();
        for (int i = 0; i < seen.size(); i++) {
            List<Seen> others = new ArrayList<>(seen);
            Seen one = others.remove(i);
            double[] rest = Arrays.copyOf(grades, others.size());
            System.arraycopy(grades, i + 1, rest, i, rest.length - i);
            Judged judged = judge(new Read(one.text(), one.judged().shape()), rubric.without(one.text()));
            withheld.add(new Withheld(judged, estimate(learn(others, rest), judged)));
        }
        return withheld;
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
                answers.stream().mapToDouble(seen -> seen.judged().prior()).toArray(),
                grades);
    }
}
