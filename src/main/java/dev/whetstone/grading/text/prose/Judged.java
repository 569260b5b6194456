package dev.whetstone.grading.text.prose;

import dev.whetstone.grading.meaning.Estimate;
import dev.whetstone.grading.meaning.View;
import dev.whetstone.grading.text.language.Shape;
import dev.whetstone.grading.text.prose.MeantRubric.MeantPoint;
import dev.whetstone.question.Rubric.Point;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is found of a rubric in one answer before any sample is asked.
 *
 * @param worth the score so far, 0..1, whatever its shape and what it turns around
 * @param ceiling the most an answer of this shape can score
 */
public record Judged(
        MeantText text,
        View view,
        List<HeldPoint> points,
        List<HeldPoint> bonus,
        List<Point> flags,
        Shape shape,
        Denial denial,
        double worth,
        double ceiling) {

    private static final double POINTS = 0.4;
    private static final double BONUS = 0.05;
    private static final double PENALTY = 0.2;
    /** What fluent talk beside the point reaches, and what a right answer in other words reaches. */
    private static final double LOW = 0.3;

    private static final double HIGH = 0.78;

    private static final double STEEP = 1.3;
    private static final double FLAG = 0.85;

    /** The most words of a sentence that says but one thing. */
    private static final int ONE_THING = 15;

    /** The most an answer can score that has no word of its own beyond the question's. */
    private static final double ECHO = 0.05;

    public Judged {
        points = List.copyOf(points);
        bonus = List.copyOf(bonus);
        flags = List.copyOf(flags);
    }

    /** The same of a text without the cosines that are computed already, to be kept. */
    Judged alone(MeantText plain) {
        return new Judged(plain, view.alone(), points, bonus, flags, shape, denial, worth, ceiling);
    }

    /** The score so far, 0..1. */
    public double prior() {
        return Math.min(ceiling, worth);
    }

    /** What it can score at most as a text that is no prose, or that has no word of its own. */
    public Estimate capped(Estimate free) {
        double echo = view.words().isEmpty() ? ECHO : 1;
        return new Estimate(Math.min(Math.min(echo, shape.ceiling()), free.score()), free.sd());
    }

    /** A point and how the answer holds it. */
    record HeldPoint(Point point, Holding holding) {

        /** From here on a point is met; below the lower border it earns nothing, from the upper one all. */
        static final double MET = 0.64;

        private static final double NOTHING = 0.5;
        private static final double ALL = 0.75;
        private static final double SEEMING = 0.5;

        double credit() {
            double held = Math.max(0, Math.min(1, (holding.agreeing() - NOTHING) / (ALL - NOTHING)));
            return holding.contradicts() ? 0 : held;
        }

        /** How surely it is turned around, 0 to 1. */
        double turned() {
            if (holding.contradicts()) {
                return 1;
            }
            return holding.leansAgainst() ? SEEMING : 0;
        }

        /** It seems to be turned around, but not so clearly that it could be said. */
        boolean isInDoubt() {
            return holding.leansAgainst() && !holding.contradicts();
        }

        boolean met() {
            return !holding.contradicts() && holding.agreeing() >= MET;
        }
    }

    public static Judged of(MeantRubric rubric, MeantText text, View view, Shape shape) {
        List<HeldPoint> points = withoutTurned(hold(rubric.points(), text), text);
        List<HeldPoint> bonus =
                hold(rubric.bonus(), text).stream().filter(HeldPoint::met).toList();
        List<Point> flags = rubric.flags().stream()
                .filter(flag -> isRaised(flag.in(text)))
                .map(MeantPoint::point)
                .toList();
        double prior = POINTS * earned(points) + (1 - POINTS) * view.prior();
        prior += BONUS * (prior > 0 ? weight(bonus) : 0);
        prior -= PENALTY * flags.stream().mapToInt(Point::weight).sum();
        double cut = Math.max(0, Math.min(1, (prior - LOW) / (HIGH - LOW)));
        Denial denial = Denial.of(text, rubric.right());
        double echo = view.words().isEmpty() ? ECHO : 1;
        double ceiling = Math.min(Math.min(echo, denial.ceiling()), ceiling(points, shape));
        return new Judged(text, view, points, bonus, flags, shape, denial, cut, ceiling);
    }

    /** A sentence that turns one point around meets no other, unless it is so long that it says several things. */
    private static List<HeldPoint> withoutTurned(List<HeldPoint> points, MeantText text) {
        Set<Integer> turned = points.stream()
                .filter(held -> held.holding().contradicts())
                .map(held -> held.holding().turnedAt())
                .filter(at -> text.sentences().get(at).all().size() <= ONE_THING)
                .collect(Collectors.toSet());
        return points.stream()
                .map(held -> turned.contains(held.holding().at())
                        ? new HeldPoint(held.point(), held.holding().withoutAgreement())
                        : held)
                .toList();
    }

    private static List<HeldPoint> hold(List<MeantPoint> points, MeantText text) {
        return points.stream()
                .map(point -> new HeldPoint(point.point(), point.in(text)))
                .toList();
    }

    private static boolean isRaised(Holding flag) {
        return flag.agreeing() >= FLAG && flag.agreeing() > flag.opposing();
    }

    private static double earned(List<HeldPoint> points) {
        double sum = points.stream()
                .mapToDouble(held -> held.credit() * held.point().weight())
                .sum();
        return points.isEmpty() ? 0 : sum / weight(points);
    }

    private static double weight(List<HeldPoint> points) {
        return points.stream().mapToDouble(held -> held.point().weight()).sum();
    }

    /** What is turned around cannot be paid, however like a right answer it looks; what only seems so is paid half. */
    private static double ceiling(List<HeldPoint> points, Shape shape) {
        double turned = points.stream()
                .mapToDouble(held -> held.point().weight() * held.turned())
                .sum();
        double upright = points.isEmpty() ? 1 : 1 - turned / weight(points);
        return Math.min(shape.ceiling(), Math.max(0.1, STEEP * upright - (STEEP - 1)));
    }

    long metCount() {
        return points.stream().filter(HeldPoint::met).count();
    }
}
