package dev.whetstone.schedule;

import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Down when due work has not been looked for during a while. */
final class TickHealth extends AbstractHealthIndicator {

    private final Supplier<Duration> sinceTick;
    private final Duration patience;

    TickHealth(Supplier<Duration> sinceTick, Duration patience) {
        this.sinceTick = sinceTick;
        this.patience = patience;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        Duration since = sinceTick.get();
        health.status(since.compareTo(patience) < 0 ? "UP" : "DOWN")
                .withDetail("lastTick", since.toSeconds() + " s ago");
    }
}
