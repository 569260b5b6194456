package dev.whetstone.grading.text;

import dev.whetstone.grading.meaning.EmbeddingModel;
import dev.whetstone.grading.text.Judged.HeldPoint;
import dev.whetstone.question.Question;
import dev.whetstone.question.Rubric;
import dev.whetstone.question.Rubric.Point;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A question's rubric and model answer, read once for all answers to it. */
record MeantRubric(List<MeantPoint> points, List<MeantPoint> bonus, List<MeantPoint> flags, MeantText model) {

    /** A point and its wordings; those without a word of their own are left out. */
    record MeantPoint(Point point, List<Wanted> wordings) {

        Holding in(MeantText answer) {
            return wordings.stream()
                    .map(wording -> Stance.of(wording, answer))
                    .reduce(Holding::best)
                    .orElse(Holding.NONE);
        }
    }

    static MeantRubric of(EmbeddingModel model, Question question, Rubric rubric, Set<String> known) {
        return new MeantRubric(
                read(model, rubric.points(), known),
                read(model, rubric.bonus(), known),
                read(model, rubric.redFlags(), known),
                MeantText.written(model, question.body().modelAnswer()));
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
                                .toList()))
                .filter(point -> !point.wordings().isEmpty())
                .toList();
    }
}
