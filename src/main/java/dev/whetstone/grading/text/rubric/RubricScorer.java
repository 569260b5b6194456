package dev.whetstone.grading.text.rubric;

import dev.whetstone.grading.text.rubric.RubricResult.Held;
import dev.whetstone.question.Rubric;
import dev.whetstone.question.Rubric.Point;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Weighs what a {@link PointMatcher} finds into one score. */
public final class RubricScorer {

    private static final double BONUS = 0.1;
    private static final double PENALTY = 0.2;

    private final PointMatcher matcher;

    public RubricScorer(PointMatcher matcher) {
        this.matcher = matcher;
    }

    public RubricResult score(Rubric rubric) {
        List<Held> held = rubric.points().stream().flatMap(this::hold).toList();
        List<Point> bonus = reached(rubric.bonus(), coverage -> coverage.agreeing() >= Scale.MET);
        List<Point> flags = reached(rubric.redFlags(), coverage -> coverage.together() >= Scale.FLAG);
        double weight = weight(held.stream());
        double earned =
                held.stream().mapToDouble(h -> h.credit() * h.point().weight()).sum();
        double score = weight == 0 ? 0 : earned / weight;
        if (score > 0) {
            score = Math.min(1, score + BONUS * sum(bonus));
        }
        score = Math.max(0, score - PENALTY * sum(flags));
        double doubtful = weight == 0 ? 1 : weight(held.stream().filter(Held::doubtful)) / weight;
        return new RubricResult(held, bonus, flags, score, doubtful);
    }

    private Stream<Held> hold(Point point) {
        Optional<Coverage> coverage = matcher.match(point);
        return coverage.map(found -> new Held(point, found)).stream();
    }

    private List<Point> reached(List<Point> points, Predicate<Coverage> border) {
        return points.stream()
                .filter(point -> matcher.match(point)
                        .filter(found -> !found.contradicts() && border.test(found))
                        .isPresent())
                .toList();
    }

    private static double weight(Stream<Held> held) {
        return held.mapToDouble(h -> h.point().weight()).sum();
    }

    private static double sum(List<Point> points) {
        return points.stream().mapToDouble(Point::weight).sum();
    }
}
