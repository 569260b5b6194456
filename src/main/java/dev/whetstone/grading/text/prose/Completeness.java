package dev.whetstone.grading.text.prose;

import dev.whetstone.grading.meaning.Directions;
import dev.whetstone.grading.text.prose.MeantRubric.MeantPoint;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How much of what right texts say an answer says too, seen from the middle of all that was said about the question: half an answer is
 * like a right one in all it says, and silent on the rest.
 *
 * @param middle the mean of all statements
 * @param right the statements of right texts, seen from there
 * @param wrong those of wrong ones
 */
@SuppressWarnings("ArrayRecordComponent")
record Completeness(float[] middle, Directions right, Directions wrong, List<Said> texts, List<Expressed> points) {

    Completeness {
        texts = List.copyOf(texts);
        points = List.copyOf(points);
    }

    /** The sentences of a right text and how many words each has. */
    private record Said(Directions sentences, double[] lengths) {

        static Said of(MeantText text, float[] middle) {
            return new Said(Party.directions(text).from(middle), Party.lengths(text));
        }

        double in(Directions answer) {
            return Party.mean(sentences.nearest(answer), lengths);
        }
    }

    /** The ways in which a key point is said: its wordings, and of each right text the sentence that is most like one. */
    private record Expressed(Directions ways, int weight) {

        static Expressed of(MeantPoint point, float[] middle, List<Said> texts) {
            Directions wordings = Directions.of(point.wordings().stream()
                            .map(wording -> MeantText.terms(wording.words().stream(), Set.of()))
                            .toList())
                    .from(middle);
            Stream<Directions> said =
                    texts.stream().map(text -> text.sentences().best(wordings));
            return new Expressed(
                    said.reduce(wordings, Directions::and), point.point().weight());
        }

        double in(Directions answer) {
            return Arrays.stream(answer.nearest(ways)).max().orElse(0);
        }
    }

    static Completeness of(Party right, Party wrong, List<MeantText> texts, List<MeantPoint> points) {
        float[] middle = right.statements().and(wrong.statements()).mean();
        List<Said> said = texts.stream().map(text -> Said.of(text, middle)).toList();
        return new Completeness(
                middle,
                right.statements().from(middle),
                wrong.statements().from(middle),
                said,
                points.stream().map(point -> Expressed.of(point, middle, said)).toList());
    }

    /** How much of the right text that is most like it, 0 to 1. */
    double ofTexts(Directions answer) {
        return texts.stream().mapToDouble(text -> text.in(answer)).max().orElse(0);
    }

    /** How well the points are said by weight, 0 to 1. */
    double ofPoints(Directions answer) {
        return Party.mean(
                points.stream().mapToDouble(point -> point.in(answer)).toArray(),
                points.stream().mapToDouble(Expressed::weight).toArray());
    }
}
