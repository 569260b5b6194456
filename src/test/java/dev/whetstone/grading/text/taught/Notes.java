package dev.whetstone.grading.text.taught;

import dev.whetstone.question.Rubric;
import dev.whetstone.question.Rubric.Point;
import dev.whetstone.question.ShortQuestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * An answer in a few notes, one for each of some key points, put together from other wordings of them.
 *
 * @param question the same as if these wordings were not known
 * @param grade what a strict but fair colleague would give the notes, 0 to 1
 */
record Notes(ShortQuestion question, String text, double grade) {

    /** Of all points: notes leave out the why. */
    private static final double ALL = 0.9;

    private static final int LEAST_POINTS = 3;

    /** Notes of all points and of every other one; none where points have no other wordings or are too few to be parted. */
    static List<Notes> of(ShortQuestion question, Random random) {
        List<Point> points = question.points().points();
        if (points.size() < LEAST_POINTS
                || points.stream().anyMatch(point -> point.variants().size() < 2)) {
            return List.of();
        }
        int first = random.nextInt(2);
        return List.of(of(question, points, 1, 0, random), of(question, points, 2, first, random));
    }

    private static Notes of(ShortQuestion question, List<Point> points, int step, int first, Random random) {
        List<String> said = new ArrayList<>();
        List<Point> left = new ArrayList<>();
        double weight = 0;
        double all = 0;
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            all += point.weight();
            if (i % step == first) {
                String variant =
                        point.variants().get(random.nextInt(point.variants().size()));
                said.add(Character.toUpperCase(variant.charAt(0)) + variant.substring(1));
                weight += point.weight();
                left.add(without(point, variant));
            } else {
                left.add(point);
            }
        }
        Rubric rubric = new Rubric(
                left, question.points().bonus(), question.points().redFlags());
        ShortQuestion less = new ShortQuestion(question.head(), question.body(), rubric, question.samples());
        return new Notes(less, String.join(random.nextBoolean() ? ". " : "\n", said), ALL * weight / all);
    }

    private static Point without(Point point, String variant) {
        return new Point(
                point.id(),
                point.says(),
                point.weight(),
                point.variants().stream()
                        .filter(other -> !other.equals(variant))
                        .toList());
    }
}
