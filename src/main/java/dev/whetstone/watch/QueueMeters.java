package dev.whetstone.watch;

import dev.whetstone.watch.Queues.Lengths;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * The queues as gauges. They are read when somebody asks, once for all gauges and at most every few seconds, so that nobody pays for
 * figures nobody reads; while the database is away they have no value.
 */
final class QueueMeters implements MeterBinder {

    private static final Logger log = LoggerFactory.getLogger(QueueMeters.class);
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Queues queues;
    private final HealthIndicator database;
    private @Nullable Lengths lengths;
    private boolean writes;
    private long read = System.nanoTime() - FRESH.toNanos();

    QueueMeters(Queues queues, HealthIndicator database) {
        this.queues = queues;
        this.database = database;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge("whetstone.rounds.due", "Groups and rounds whose time has come and nobody has taken", Lengths::due)
                .register(registry);
        gauge("whetstone.rounds.due.age", "Time since the first of them was due", all -> seconds(all.dueFor()))
                .baseUnit("seconds")
                .register(registry);
        gauge("whetstone.answers.waiting", "What members did that is not handled yet", Lengths::waiting)
                .register(registry);
        gauge("whetstone.answers.waiting.age", "Time since the first of it came", all -> seconds(all.waitingFor()))
                .baseUnit("seconds")
                .register(registry);
        gauge("whetstone.answers.aside", "What failed too often to be tried again", Lengths::setAside)
                .register(registry);
        Gauge.builder("whetstone.database.up", () -> isWriting() ? 1 : 0)
                .description("Whether a write succeeds")
                .register(registry);
    }

    private Gauge.Builder<?> gauge(String name, String description, ToDoubleFunction<Lengths> value) {
        return Gauge.builder(name, () -> value(value)).description(description);
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1e3;
    }

    private synchronized double value(ToDoubleFunction<Lengths> value) {
        refresh();
        return lengths == null ? Double.NaN : value.applyAsDouble(lengths);
    }

    private synchronized boolean isWriting() {
        refresh();
        return writes;
    }

    private void refresh() {
        if (System.nanoTime() - read < FRESH.toNanos()) {
            return;
        }
        lengths = null;
        var health = database.health(false);
        writes = health != null && Status.UP.equals(health.getStatus());
        try {
            lengths = writes ? queues.read() : null;
        } catch (RuntimeException away) {
            log.debug("The queues cannot be read", away);
        }
        read = System.nanoTime();
    }
}
