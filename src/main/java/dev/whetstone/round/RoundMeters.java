package dev.whetstone.round;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** What is measured of rounds, from this process's start. */
final class RoundMeters {

    private static final Duration[] BOUNDS = {
        Duration.ofSeconds(1),
        Duration.ofSeconds(3),
        Duration.ofSeconds(10),
        Duration.ofMinutes(1),
        Duration.ofMinutes(5)
    };

    private RoundMeters() {}

    /** Makes every figure known before there is something to count. */
    static void begin() {
        posts();
        skips();
        losses();
    }

    private static Timer posts() {
        return Timer.builder("whetstone.rounds.posted")
                .description("Questions that were posted, and how long after their time")
                .serviceLevelObjectives(BOUNDS)
                .register(Metrics.globalRegistry);
    }

    private static Counter skips() {
        return Counter.builder("whetstone.rounds.skipped")
                .description("Questions that could not be posted")
                .register(Metrics.globalRegistry);
    }

    private static Counter losses() {
        return Counter.builder("whetstone.locks.lost")
                .description("Rounds that another process took over while this one worked on them")
                .register(Metrics.globalRegistry);
    }

    static void posted(Duration late) {
        posts().record(late.isNegative() ? Duration.ZERO : late);
    }

    static void skipped() {
        skips().increment();
    }

    static void lost() {
        losses().increment();
    }
}
