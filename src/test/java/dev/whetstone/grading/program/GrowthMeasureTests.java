package dev.whetstone.grading.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.grading.Grade;
import dev.whetstone.grading.program.GrowthMeasure.Point;
import dev.whetstone.question.CodeTests;
import dev.whetstone.question.Effort;
import dev.whetstone.question.Effort.Growth;
import dev.whetstone.question.Effort.Order;
import dev.whetstone.question.Rubric;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GrowthMeasureTests {

    private static final CodeTests UNIQUE = new CodeTests(
            "",
            List.of(SharedRunner.gives("unique([2, 1, 2])", "[2, 1]")),
            List.of(),
            List.of(),
            List.of(),
            new Effort(0, 0, new Growth("list(range(n))", "unique(given)", Order.LINEAR, "linear", List.of())));

    private static List<Point> points(int from, int doublings, DoubleUnaryOperator nanos) {
        return IntStream.rangeClosed(0, doublings)
                .mapToObj(step -> (long) from << step)
                .map(size -> new Point(size, nanos.applyAsDouble(size)))
                .toList();
    }

    @Test
    void whatIsClearIsTold() {
        assertThat(GrowthMeasure.of(points(16, 13, size -> 400))).contains(Order.CONSTANT);
        assertThat(GrowthMeasure.of(points(16, 13, size -> 50 * size))).contains(Order.LINEAR);
        assertThat(GrowthMeasure.of(points(16, 13, size -> 20 * size * Math.log(size))))
                .contains(Order.LINEAR);
        assertThat(GrowthMeasure.of(points(16, 7, size -> 9 * size * size + 800 * size)))
                .contains(Order.QUADRATIC);
        assertThat(GrowthMeasure.of(points(16, 4, size -> 20 * size * size * size)))
                .contains(Order.CUBIC);
    }

    @Test
    void aSquareBesideMuchThatIsInProportionIsTold() {
        assertThat(GrowthMeasure.of(points(16, 6, size -> 10 * size * size + 10_000 * size)))
                .contains(Order.QUADRATIC);
        assertThat(GrowthMeasure.of(points(16, 6, size -> size * size + 10_000 * size)))
                .as("nine of a hundred parts")
                .contains(Order.LINEAR);
        assertThat(GrowthMeasure.of(points(16, 6, size -> 10 * size * size + 14_000 * size)))
                .as("about in proportion so far, but not for ever")
                .isEmpty();
    }

    @Test
    void whatIsNotClearIsNotTold() {
        assertThat(GrowthMeasure.of(List.of())).isEmpty();
        assertThat(GrowthMeasure.of(points(16, 2, size -> 90_000 * size))).isEmpty();
        assertThat(GrowthMeasure.of(points(16, 10, size -> 50 * Math.pow(size, 1.5))))
                .isEmpty();
        assertThat(GrowthMeasure.of(points(16, 5, size -> Math.pow(2, size / 16) * 1000)))
                .isEmpty();
        assertThat(GrowthMeasure.of(points(16, 9, size -> size < 5_000 ? 50 * size : 400 * size)))
                .as("the machine was disturbed at the end")
                .isEmpty();
    }

    /** How long it takes here is not tested: what the machine leaves unclear may stay unsaid, but the other is never said. */
    @Test
    void programsAreMeasured() {
        SharedRunner.isNeeded();

        TestVerdict quick = SharedRunner.tried(UNIQUE, "def unique(x):\n    return list(dict.fromkeys(x))\n");
        TestVerdict slow = SharedRunner.tried(
                UNIQUE, "def unique(x):\n    return [v for i, v in enumerate(x) if v not in x[:i]]\n");

        assertThat(quick.right()).isTrue();
        assertThat(slow.right()).isTrue();
        assertThat(quick.growth().orElse(Order.LINEAR)).isEqualTo(Order.LINEAR);
        assertThat(slow.growth().orElse(Order.QUADRATIC)).isEqualTo(Order.QUADRATIC);
    }

    @Test
    void itsPointIsMetAsMeasuredWhateverTheWordsSay() {
        Rubric rubric = new Rubric(
                List.of(
                        new Rubric.Point("linear", "It takes linear time.", 1, List.of()),
                        new Rubric.Point("order", "The order is kept.", 3, List.of())),
                List.of(),
                List.of());
        Grade boasting = new Grade(
                1, Grade.Certainty.CERTAIN, List.of("order", "linear"), List.of(), List.of(), "Read.", "Style.");

        Grade slow = new MeasuredStyle(rubric, UNIQUE.effort().growth(), Order.QUADRATIC).on(boasting);
        Grade silent = new MeasuredStyle(rubric, UNIQUE.effort().growth(), Order.LINEAR).on(slow);

        assertThat(slow.score()).isEqualTo(0.75);
        assertThat(slow.missed()).containsExactly("linear");
        assertThat(slow.explanation()).contains("grows with the square").contains("in proportion");
        assertThat(silent.score()).isEqualTo(1);
        assertThat(silent.met()).contains("linear");
    }
}
