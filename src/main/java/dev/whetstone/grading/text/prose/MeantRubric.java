package dev.whetstone.grading.text.prose;

import dev.whetstone.grading.meaning.EmbeddingModel;
import dev.whetstone.grading.text.language.KnownWords;
import dev.whetstone.grading.text.prose.Judged.HeldPoint;
import dev.whetstone.question.Question;
import dev.whetstone.question.Rubric;
import dev.whetstone.question.Rubric.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A question's rubric and model answer, read once for all answers to it.
 *
 * @param right the model answer and the samples that are right
 */
public record MeantRubric(
        List<MeantPoint> points,
        List<MeantPoint> bonus,
        List<MeantPoint> flags,
        MeantText model,
        List<MeantText> right) {

    private static final double RIGHT = 0.85;

    /**
     * A point and its wordings; those without a word of their own are left out.
     *
     * @param against the answers known to be right that seem to turn it around; only where there are none a negation counts
     */
    record MeantPoint(Point point, List<Wanted> wordings, List<MeantText> against) {

        Holding in(MeantText answer) {
            Holding found = wordings.stream()
                    .map(wording -> Stance.of(wording, answer))
                    .reduce(Holding::best)
                    .orElse(Holding.NONE);
            return against.isEmpty() ? found : found.whateverItsPolarity();
        }

        MeantPoint triedOn(List<MeantText> right) {
            return new MeantPoint(
                    point,
                    wordings,
                    right.stream().filter(text -> in(text).leansAgainst()).toList());
        }

        MeantPoint without(MeantText text) {
            return new MeantPoint(
                    point, wordings, against.stream().filter(one -> one != text).toList());
        }
    }

    /**
     * Reads a rubric.
     *
     * @param reference the model answer
     * @param samples the question's samples in their order
     */
    public static MeantRubric of(
            EmbeddingModel model, Question question, MeantText reference, List<MeantText> samples) {
        Set<String> known = KnownWords.of(question);
        Rubric rubric = question.rubric().orElseThrow();
        List<MeantText> right = new ArrayList<>(List.of(reference));
        for (int i = 0; i < samples.size(); i++) {
            if (question.samples().get(i).score() >= RIGHT) {
                right.add(samples.get(i));
            }
        }
        return new MeantRubric(
                read(model, rubric.points(), known).stream()
                        .map(point -> point.triedOn(right))
                        .toList(),
                read(model, rubric.bonus(), known),
                read(model, rubric.redFlags(), known),
                reference,
                right);
    }

    /** The same if a sample were not known. */
    public MeantRubric without(MeantText sample) {
        return new MeantRubric(
                points.stream().map(point -> point.without(sample)).toList(),
                bonus,
                flags,
                model,
                right.stream().filter(one -> one != sample).toList());
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
                        List.of()))
                .filter(point -> !point.wordings().isEmpty())
                .toList();
    }
}
