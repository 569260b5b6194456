package dev.whetstone.grading.program;

import dev.whetstone.grading.program.run.ProgramTask;
import dev.whetstone.grading.program.run.RunReport;
import dev.whetstone.question.CodeTests;
import dev.whetstone.question.Effort.Growth;
import dev.whetstone.question.Effort.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Tells how a program's time grows from the computing time of one call on inputs of doubling size, the best of three each. Only
 * what is clear is told: the last three doublings all have to say the same.
 */
final class GrowthMeasure {

    /** Stops before it would compute for longer than quick programs may. */
    private static final String SETUP = """

            def _grow(make, call):
                import time

                clock, told, size, begun = time.thread_time_ns, [], 16, time.thread_time_ns()
                while size <= 1 << 17:
                    best = 1 << 62
                    for _ in range(3):
                        given = make(size)
                        start = clock()
                        call(given)
                        best = min(best, clock() - start)
                    told.append((size, best))
                    size *= 2
                    if clock() - begun + 12 * best > 200_000_000:
                        break
                return told
            """;

    private static final Pattern POINT = Pattern.compile("\\((\\d{1,9}), (\\d{1,18})\\)");
    private static final double SHORTEST = 30_000;
    private static final double NEAR = 0.4;
    private static final double GOOD_PART = 0.2;
    private static final List<Map.Entry<Integer, Order>> POWERS =
            List.of(Map.entry(1, Order.LINEAR), Map.entry(2, Order.QUADRATIC), Map.entry(3, Order.CUBIC));
    private static final int DOUBLINGS = 3;
    private static final int LARGE = 1 << 13;

    private GrowthMeasure() {}

    /** A job that measures a program; what it tells may be made up, as anything a program tells. */
    static ProgramTask task(CodeTests tests, List<String> readings) {
        Growth growth = tests.effort().growth();
        String call = "_grow(lambda n: (" + growth.given() + "), lambda given: (" + growth.call() + "))";
        return ProgramTask.of(readings, tests.setup() + SETUP, List.of(call));
    }

    static Optional<Order> of(RunReport report) {
        String value = report.of(0).map(RunReport.Result::value).orElse(null);
        return value == null ? Optional.empty() : of(points(value));
    }

    private static List<Point> points(String value) {
        List<Point> points = new ArrayList<>();
        Matcher matcher = POINT.matcher(value);
        while (matcher.find()) {
            points.add(new Point(Long.parseLong(matcher.group(1)), Double.parseDouble(matcher.group(2))));
        }
        return points;
    }

    /** What the last doublings say, if it is clear. */
    static Optional<Order> of(List<Point> points) {
        int last = points.size() - 1;
        if (last < DOUBLINGS) {
            return Optional.empty();
        }
        double longest = points.get(last).nanos();
        if (points.get(last).size() >= LARGE
                && longest < 3 * Math.max(1_000, points.get(0).nanos())) {
            return Optional.of(Order.CONSTANT);
        }
        if (points.get(last - DOUBLINGS).nanos() < SHORTEST) {
            return Optional.empty();
        }
        List<Double> slopes = new ArrayList<>();
        for (int i = last - DOUBLINGS; i < last; i++) {
            slopes.add(Math.log(points.get(i + 1).nanos() / points.get(i).nanos()) / Math.log(2));
        }
        Optional<Order> power = POWERS.stream()
                .filter(one -> slopes.stream().allMatch(slope -> isNear(slope, one.getKey())))
                .map(Map.Entry::getValue)
                .findFirst();
        Optional<Order> hidden = squareBesideALine(points);
        boolean isUnclear = hidden.isPresent() && power.equals(Optional.of(Order.LINEAR));
        return isUnclear ? Optional.empty() : power.or(() -> hidden);
    }

    /**
     * A square that what is in proportion still hides: in t(2n) - 2 t(n) nothing is left of that, and a square becomes twice
     * its time at n, so that it is four times as much at each doubling. It has to be a good part of the whole.
     */
    private static Optional<Order> squareBesideALine(List<Point> points) {
        int last = points.size() - 1;
        List<Double> squares = new ArrayList<>();
        for (int i = last - DOUBLINGS; i < last; i++) {
            squares.add(points.get(i + 1).nanos() - 2 * points.get(i).nanos());
        }
        boolean grows = IntStream.range(1, squares.size())
                .allMatch(i -> squares.get(i - 1) > 0
                        && isNear(Math.log(squares.get(i) / squares.get(i - 1)) / Math.log(2), 2));
        boolean counts =
                squares.get(squares.size() - 1) > GOOD_PART * points.get(last).nanos();
        return grows && counts ? Optional.of(Order.QUADRATIC) : Optional.empty();
    }

    private static boolean isNear(double slope, int power) {
        return Math.abs(slope - power) <= NEAR;
    }

    /** Computing time for an input of a size. */
    record Point(long size, double nanos) {}
}
