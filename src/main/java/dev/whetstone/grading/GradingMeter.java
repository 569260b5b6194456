package dev.whetstone.grading;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.function.Supplier;

/** Measures how many texts were graded, and how long that took. */
final class GradingMeter {

    private GradingMeter() {}

    static Timer timer() {
        return Timer.builder("whetstone.answers.graded")
                .description("Texts that were graded")
                .register(Metrics.globalRegistry);
    }

    static Grade measured(Supplier<Grade> grading) {
        long begun = System.nanoTime();
        Grade grade = grading.get();
        timer().record(Duration.ofNanos(System.nanoTime() - begun));
        return grade;
    }
}
