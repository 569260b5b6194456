package dev.whetstone.grading.text;

import dev.whetstone.grading.Grade;
import dev.whetstone.grading.Grade.Certainty;
import dev.whetstone.grading.Grader;
import dev.whetstone.grading.SampleGrade;
import dev.whetstone.grading.meaning.EmbeddingModel;
import dev.whetstone.grading.meaning.Estimate;
import dev.whetstone.grading.text.language.AnswerText;
import dev.whetstone.grading.text.language.Aside;
import dev.whetstone.grading.text.language.KnownWords;
import dev.whetstone.grading.text.language.OtherLanguage;
import dev.whetstone.grading.text.language.Shape;
import dev.whetstone.grading.text.language.Typed;
import dev.whetstone.grading.text.prose.Judged;
import dev.whetstone.grading.text.prose.Told;
import dev.whetstone.grading.text.rubric.PointMatcher;
import dev.whetstone.grading.text.rubric.RubricCheck;
import dev.whetstone.grading.text.rubric.RubricGrade;
import dev.whetstone.grading.text.rubric.RubricResult;
import dev.whetstone.grading.text.rubric.RubricScorer;
import dev.whetstone.grading.text.rubric.Scores;
import dev.whetstone.grading.text.taught.SampleCheck;
import dev.whetstone.grading.text.taught.Taught;
import dev.whetstone.grading.text.taught.TaughtQuestions;
import dev.whetstone.question.Rubric;
import dev.whetstone.question.ShortQuestion;
import dev.whetstone.reading.ChatText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Holds prose against the rubric's key points; the question's own words earn nothing. */
final class ShortGrader implements Grader<ShortQuestion> {

    private static final String TOO_DENSE =
            "Words as dense as these I cannot read for sure: write sentences, or an admin or two peers can settle it.";

    private static final String OTHER_LANGUAGE =
            "I only read English, and this looks like another language to me, so I am not sure about it: write it in English, or"
                    + " an admin or two peers can settle it.";

    private static final double MUCH_DOUBT = 0.34;
    private static final int MUCH_SAID = 15;
    private static final double LITTLE_FOUND = 0.35;

    private final TaughtQuestions taught;

    ShortGrader(EmbeddingModel model) {
        this.taught = new TaughtQuestions(model);
    }

    @Override
    public Class<ShortQuestion> type() {
        return ShortQuestion.class;
    }

    @Override
    public Optional<String> refusal(ShortQuestion question, String answer) {
        return Typed.of(answer).text().isBlank() ? Optional.of("Write your answer as text.") : Optional.empty();
    }

    @Override
    public boolean isAside(ShortQuestion question, String text) {
        return Aside.is(question, text);
    }

    @Override
    public Grade grade(ShortQuestion question, String answer) {
        Grade grade = taught.canRead() ? byMeaning(question, answer) : byWords(question, answer);
        boolean other =
                OtherLanguage.is(ChatText.spoken(Typed.of(answer).text()).prose());
        return other ? unread(question, grade) : grade;
    }

    /** What cannot be read is neither right nor wrong. */
    private static Grade unread(ShortQuestion question, Grade grade) {
        String points = question.points().points().stream()
                .map(point -> "- " + point.says())
                .collect(Collectors.joining("\n"));
        return new Grade(
                grade.score(),
                Certainty.UNSURE,
                grade.met(),
                grade.missed(),
                grade.flags(),
                OTHER_LANGUAGE,
                "I could not read your answer, because I only read English. These are the key points:\n" + points);
    }

    private Grade byMeaning(ShortQuestion question, String answer) {
        Typed typed = Typed.of(answer);
        Taught known = taught.of(question);
        Judged judged = known.judge(ChatText.spoken(typed.text()));
        Estimate estimate = known.estimate(judged, Optional.empty());
        Told told = new Told(judged, estimate);
        Certainty certainty = known.learned().isUnsure(estimate, judged) ? Certainty.UNSURE : Certainty.CERTAIN;
        boolean tooDense = judged.shape().isSuspicious() && certainty == Certainty.UNSURE;
        double dense = tooDense ? judged.shape().benefitOfDoubt() * judged.worth() : 0;
        return new Grade(
                Scores.round(Math.max(estimate.score(), dense)),
                certainty,
                told.met(),
                told.missed(),
                told.flags().stream().map(Rubric.Point::id).toList(),
                (tooDense ? TOO_DENSE : told.verdict() + advice(judged.shape(), certainty)) + typed.cutNote(),
                told.explanation(known.rubric()));
    }

    /** Where there is no model, shared words have to do. */
    private static Grade byWords(ShortQuestion question, String answer) {
        Typed typed = Typed.of(answer);
        Set<String> known = KnownWords.of(question);
        ChatText said = ChatText.spoken(typed.text());
        AnswerText text = AnswerText.of(said.prose(), said.code(), known);
        RubricResult result = new RubricScorer(new PointMatcher(known, text)).score(question.points());
        Shape shape = Shape.of(said.prose(), text.sentences());
        RubricGrade words = new RubricGrade(result, false);
        double score = Math.min(result.score(), shape.ceiling());
        Certainty certainty = certainty(result, shape);
        return new Grade(
                Scores.round(score),
                certainty,
                words.met(),
                words.missed(),
                words.flags(),
                words.summary() + inPart(result, score) + advice(shape, certainty) + typed.cutNote(),
                words.explanation());
    }

    @Override
    public List<Flaw> check(ShortQuestion question) {
        List<Flaw> flaws = new ArrayList<>(
                new RubricCheck(question, question.points(), answer -> grade(question, answer)).flaws());
        SampleCheck samples = new SampleCheck(question);
        flaws.addAll(samples.flaws());
        if (taught.canRead()) {
            flaws.addAll(samples.alike(taught.of(question)));
        }
        return flaws;
    }

    @Override
    public List<SampleGrade> withheld(ShortQuestion question) {
        if (!taught.canRead()) {
            return List.of();
        }
        Taught known = taught.of(question);
        List<Taught.Withheld> all = known.leftOut();
        return IntStream.range(0, all.size())
                .mapToObj(i ->
                        withheld(known, all.get(i), question.samples().get(i).score()))
                .toList();
    }

    private static SampleGrade withheld(Taught known, Taught.Withheld left, double given) {
        Estimate estimate = known.estimate(left, Optional.empty());
        return new SampleGrade(given, estimate.score(), left.others().isUnsure(estimate, left.judged()));
    }

    private static Certainty certainty(RubricResult result, Shape shape) {
        boolean paraphrase = shape.distinct() >= MUCH_SAID && result.score() < LITTLE_FOUND;
        boolean unsure = result.doubtful() >= MUCH_DOUBT
                || result.contradicted()
                || paraphrase
                || (shape.isSuspicious() && result.score() > shape.ceiling());
        return unsure ? Certainty.UNSURE : Certainty.CERTAIN;
    }

    /** Whoever has all key points and not all points is told why. */
    private static String inPart(RubricResult result, double score) {
        boolean all = result.metCount() == result.points().size();
        return all && score < 0.9 ? " Some of it is said only in part." : "";
    }

    private static String advice(Shape shape, Certainty certainty) {
        if (shape.isSuspicious()) {
            return " It reads like a list of words: write sentences.";
        }
        return certainty == Certainty.UNSURE
                ? " I am not sure about this one: an admin or two peers can settle it."
                : "";
    }
}
