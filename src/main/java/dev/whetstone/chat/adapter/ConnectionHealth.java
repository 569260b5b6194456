package dev.whetstone.chat.adapter;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Down when a platform's connection has been gone for five minutes; {@code whetstone.platform.away} tells for how long. */
final class ConnectionHealth extends AbstractHealthIndicator implements MeterBinder {

    static final Duration PATIENCE = Duration.ofMinutes(5);

    private final List<PlatformConnection> connections;

    ConnectionHealth(List<PlatformConnection> connections) {
        this.connections = List.copyOf(connections);
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.up();
        for (PlatformConnection connection : connections) {
            Duration away = connection.awayFor();
            health.withDetail(
                    connection.platform(), away.isZero() ? "connected" : "away for " + away.toSeconds() + " s");
            if (away.compareTo(PATIENCE) >= 0) {
                health.down();
            }
        }
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        connections.forEach(connection -> Gauge.builder(
                        "whetstone.platform.away", () -> connection.awayFor().toMillis() / 1e3)
                .baseUnit("seconds")
                .description("For how long the platform's connection has been gone")
                .tag("platform", connection.platform())
                .register(registry));
    }
}
