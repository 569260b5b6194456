package dev.whetstone.inbox;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** What is measured of what members do, from this process's start. */
final class InboxMeters {

    private static final Duration[] BOUNDS = {
        Duration.ofMillis(10),
        Duration.ofMillis(100),
        Duration.ofSeconds(1),
        Duration.ofSeconds(3),
        Duration.ofSeconds(10),
        Duration.ofMinutes(1)
    };

    private InboxMeters() {}

    /** Makes every figure known before there is something to count. */
    static void begin() {
        receptions();
        ends();
    }

    private static Timer receptions() {
        return timer(
                "whetstone.answers.received",
                "What members wrote, edited or deleted, and how long it took to keep it before it was acknowledged");
    }

    private static Timer ends() {
        return timer("whetstone.answers.handled", "What of it was handled to the end, and how long after it was kept");
    }

    private static Timer timer(String name, String description) {
        return Timer.builder(name)
                .description(description)
                .serviceLevelObjectives(BOUNDS)
                .register(Metrics.globalRegistry);
    }

    static void received(long nanos) {
        receptions().record(Duration.ofNanos(nanos));
    }

    static void handled(Duration after) {
        ends().record(after.isNegative() ? Duration.ZERO : after);
    }
}
