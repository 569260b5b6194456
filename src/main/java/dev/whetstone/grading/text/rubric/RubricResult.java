package dev.whetstone.grading.text.rubric;

import dev.whetstone.question.Rubric.Point;
import java.util.List;

/**
 * What an answer holds of a rubric.
 *
 * @param score 0..1 before the answer's shape is looked at
 * @param doubtful the share of the key points' weight that is near a border
 */
public record RubricResult(List<Held> points, List<Point> bonus, List<Point> flags, double score, double doubtful) {

    public RubricResult {
        points = List.copyOf(points);
        bonus = List.copyOf(bonus);
        flags = List.copyOf(flags);
    }

    /** A key point and how it is held. */
    record Held(Point point, Coverage coverage) {

        boolean met() {
            return !coverage.contradicts() && coverage.agreeing() >= Scale.MET;
        }

        double credit() {
            return coverage.contradicts() ? 0 : Scale.credit(coverage.agreeing());
        }

        boolean doubtful() {
            return Math.abs(coverage.agreeing() - Scale.MET) < Scale.DOUBT;
        }
    }

    public long metCount() {
        return points.stream().filter(Held::met).count();
    }

    public boolean contradicted() {
        return points.stream().anyMatch(held -> held.coverage().contradicts());
    }
}
