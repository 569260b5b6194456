package dev.whetstone.grading.text.prose;

import dev.whetstone.grading.meaning.EmbeddingModel;
import dev.whetstone.grading.text.language.KnownWords;
import dev.whetstone.grading.text.prose.Judged.HeldPoint;
import dev.whetstone.grading.text.prose.MeantText.Meant;
import dev.whetstone.question.Question;
import dev.whetstone.question.Rubric;
import dev.whetstone.question.Rubric.Point;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A question's rubric and model answer, read once for all answers to it.
 *
 * @param right the model answer and the samples that are right
 * @param said by which sentence of the model answer each point is clearly said, where one does
 */
public record MeantRubric(
        List<MeantPoint> points,
        List<MeantPoint> bonus,
        List<MeantPoint> flags,
        MeantText model,
        List<MeantText> right,
        Map<Point, String> said) {

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
        List<MeantPoint> points = read(model, rubric.points(), known).stream()
                .map(point -> point.triedOn(right))
                .toList();
        return new MeantRubric(
                points,
                read(model, rubric.bonus(), known),
                read(model, rubric.redFlags(), known),
                reference,
                right,
                said(points, reference));
    }

    /** The same if a sample were not known. */
    public MeantRubric without(MeantText sample) {
        return new MeantRubric(
                points.stream().map(point -> point.without(sample)).toList(),
                bonus,
                flags,
                model,
                right.stream().filter(one -> one != sample).toList(),
                said);
    }

    /** Every word of the wordings and of the model answer. */
    public Stream<Meant> words() {
        Stream<Meant> wordings = Stream.of(points, bonus, flags)
                .flatMap(List::stream)
                .flatMap(point -> point.wordings().stream())
                .flatMap(wording -> wording.words().stream());
        return Stream.concat(model.words(), wordings);
    }

    /** The sentence of the model answer that says a point, if one clearly does. */
    Optional<String> modelSentence(Point wanted) {
        return Optional.ofNullable(said.get(wanted));
    }

    private static Map<Point, String> said(List<MeantPoint> points, MeantText model) {
        Map<Point, String> said = new HashMap<>();
        for (MeantPoint point : points) {
            Holding holding = point.in(model);
            String sentence = holding.agreeing() >= HeldPoint.MET ? model.said(holding.at()) : "";
            if (!sentence.isBlank()) {
                said.put(point.point(), sentence);
            }
        }
        return said;
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
