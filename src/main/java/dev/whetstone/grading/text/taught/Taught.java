package dev.whetstone.grading.text.taught;

import dev.whetstone.grading.meaning.Beside;
import dev.whetstone.grading.meaning.EmbeddingModel;
import dev.whetstone.grading.meaning.Estimate;
import dev.whetstone.grading.meaning.Experience;
import dev.whetstone.grading.meaning.WordMatrix;
import dev.whetstone.grading.text.language.KnownWords;
import dev.whetstone.grading.text.language.Reading;
import dev.whetstone.grading.text.language.Shape;
import dev.whetstone.grading.text.prose.Judged;
import dev.whetstone.grading.text.prose.MeantRubric;
import dev.whetstone.grading.text.prose.MeantText;
import dev.whetstone.grading.text.prose.MeantText.Meant;
import dev.whetstone.grading.text.prose.Opinions.Seen;
import dev.whetstone.grading.text.prose.ReferenceAnswer;
import dev.whetstone.grading.text.prose.Traits.Program;
import dev.whetstone.question.CodeQuestion;
import dev.whetstone.question.Question;
import dev.whetstone.question.Sample;
import dev.whetstone.reading.ChatText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All that is read of a question before its first answer: rubric, model answer, and what its samples teach. */
public final class Taught {

    private final EmbeddingModel model;
    private final String id;
    private final boolean programs;
    private final Set<String> known;
    private final ReferenceAnswer reference;
    private final MeantRubric rubric;
    private final Learned learned;
    private final WordMatrix words;

    /** A text and what it looks like. */
    private record Read(MeantText text, Shape shape) {}

    /** A sample judged as if how it says a point were not known, and what all the others teach. */
    public record Withheld(Judged judged, Learned others, List<Beside> standing) {}

    private Taught(EmbeddingModel model, Question question) {
        this.model = model;
        this.id = question.id();
        this.programs = question instanceof CodeQuestion;
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
        this.words = new WordMatrix(
                model,
                Stream.concat(
                                rubric.words(),
                                read.stream().flatMap(sample -> sample.text().words()))
                        .map(Meant::term)
                        .toList());
        List<Seen> seen = read.stream()
                .map(sample -> new Seen(sample.text(), judge(compared(sample), rubric)))
                .toList();
        this.learned = Learned.of(
                        rubric,
                        seen,
                        question.samples().stream().mapToDouble(Sample::score).toArray())
                .alone();
    }

    /**
     * Reads a question that has a rubric.
     *
     * @throws java.util.NoSuchElementException if it has none
     */
    static Taught of(EmbeddingModel model, Question question) {
        return new Taught(model, question);
    }

    public Judged judge(ChatText answer) {
        return judge(answer.prose(), answer.code());
    }

    public Judged judge(String prose, List<String> code) {
        return judge(compared(read(prose, code)), rubric);
    }

    private Read compared(Read read) {
        return new Read(read.text().comparedWith(words), read.shape());
    }

    private Read read(String prose, List<String> code) {
        Shape shape = Shape.of(prose, Reading.prose(prose, known));
        boolean program = programs && !code.isEmpty();
        return new Read(MeantText.of(model, prose, code), program ? shape.withProgram() : shape);
    }

    private Judged judge(Read read, MeantRubric by) {
        return Judged.of(by, read.text(), reference.view(read.text()), read.shape());
    }

    /** The grade of an answer, by the question's samples and by what answers to other questions have taught. */
    public Estimate estimate(Judged answer, Optional<Program> program) {
        return learned.given(answer).orElseGet(() -> estimated(answer, program));
    }

    private Estimate estimated(Judged answer, Optional<Program> program) {
        List<Beside> standing = learned.correction().beside(answer.view());
        return learned.traits(answer, standing, program)
                .map(traits -> answer.capped(schooling().at(traits)))
                .orElseGet(() -> learned.samples(answer, standing));
    }

    private Experience schooling() {
        return programs ? Schooling.ofPrograms() : Schooling.shipped();
    }

    /** The same for a sample as if nothing were known of it, nor of the question from other ones. */
    public Estimate estimate(Withheld sample, Optional<Program> program) {
        return sample.others()
                .traits(sample.judged(), sample.standing(), program)
                .map(traits -> sample.judged().capped(schooling().at(traits, id)))
                .orElseGet(() -> sample.others().samples(sample.judged(), sample.standing()));
    }

    /** Each sample as if neither what it teaches nor how it says a point were known. */
    public List<Withheld> leftOut() {
        int count = samples().size();
        return IntStream.range(0, count)
                .mapToObj(i ->
                        leftOut(i, IntStream.range(0, count).filter(j -> j != i).toArray()))
                .toList();
    }

    /** One sample if only some others were known. */
    Withheld leftOut(int sample, int... kept) {
        Seen one = samples().get(sample);
        Judged judged = judge(compared(new Read(one.text(), one.judged().shape())), rubric.without(one.text()));
        return new Withheld(
                judged, learned.only(rubric, kept), learned.correction().between(sample, kept));
    }

    /** An answer if only some of the samples were known. */
    Withheld beside(Judged answer, int... kept) {
        Learned some = learned.only(rubric, kept);
        return new Withheld(answer, some, some.correction().beside(answer.view()));
    }

    List<Seen> samples() {
        return learned.opinions().samples();
    }

    public Learned learned() {
        return learned;
    }

    public MeantRubric rubric() {
        return rubric;
    }
}
