package dev.whetstone.grading.text;

import dev.whetstone.grading.meaning.EmbeddingModel;
import dev.whetstone.grading.text.Judged.HeldPoint;
import dev.whetstone.question.Question;
import dev.whetstone.question.Rubric;
import dev.whetstone.question.Rubric.Point;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A question's rubric and model answer, read once for all answers to it. */
record MeantRubric(List<MeantPoint> points, List<MeantPoint> bonus, List<MeantPoint> flags, MeantText model) {

    private static final double RIGHT = 0.85;

    /**
     * A point and its wordings; those without a word of their own are left out.
     *
     * @param upright whether no answer that is known to be right seems to turn it around; only then a negation counts
     */
    record MeantPoint(Point point, List<Wanted> wordings, boolean upright) {

        Holding in(MeantText answer) {
            Holding found = wordings.stream()
                    .map(wording -> Stance.of(wording, answer))
                    .reduce(Holding::best)
                    .orElse(Holding.NONE);
            return upright ? found : found.whateverItsPolarity();
        }

        MeantPoint triedOn(List<MeantText> right) {
            return new MeantPoint(point, wordings, right.stream().noneMatch(text -> in(text).leansAgainst()));
        }
    }

    static MeantRubric of(EmbeddingModel model, Question question, Rubric rubric, Set<String> known) {
        MeantText reference = MeantText.written(model, question.body().modelAnswer());
        List<MeantText> right = Stream.concat(
                        Stream.of(reference),
                        question.samples().stream()
                                .filter(sample -> sample.score() >= RIGHT)
                                .map(sample -> MeantText.written(model, sample.text())))
                .toList();
        return new MeantRubric(
                read(model, rubric.points(), known).stream()
                        .map(point -> point.triedOn(right))
                        .toList(),
                read(model, rubric.bonus(), known),
                read(model, rubric.redFlags(), known),
                reference);
    }

    /** The sentence of the model answer that says a point, if one clearly does. */
    Optional<String> modelSentence(Point wanted) {
        return points.stream()
                .filter(point -> point.point().equals(wanted))
                .map(point -> point.in(model))
                .filter(holding -> holding.agreeing() >= HeldPoint.MET)
                .map(holding -> model.said(holding.at()))
                .filter(said -> !said.isBlank())
                .findFirst();
    }

    private static List<MeantPoint> read(EmbeddingModel model, List<Point> points, Set<String> known) {
        return points.stream()
                .map(point -> new MeantPoint(
                        point,
                        point.wordings()
                                .map(text -> Wanted.of(
                                        text, MeantText.written(model, text).sentences(), known))
                                .filter(Wanted::saysSomething)
                                .toList(),
                        true))
                .filter(point -> !point.wordings().isEmpty())
                .toList();
    }
}
