package dev.whetstone.schedule;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Keeps the tick going when the computer's clock is set back. Quartz waits for a moment of the wall clock, which may then be
 * hours away; this watches by the time that passes, and plans the tick anew when none came for a while.
 */
final class TickWatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TickWatch.class);
    private static final Duration LEAST = Duration.ofSeconds(2);

    private final Heartbeat heartbeat;
    private final Scheduler scheduler;
    private final Supplier<Trigger> tick;
    private final Duration patience;
    private final ScheduledExecutorService watch =
            Executors.newSingleThreadScheduledExecutor(new CustomizableThreadFactory("tick-watch-"));
    private volatile boolean running;

    /** @param tick a trigger of the same key that begins now */
    TickWatch(Heartbeat heartbeat, Scheduler scheduler, Supplier<Trigger> tick, Duration every) {
        this.heartbeat = heartbeat;
        this.scheduler = scheduler;
        this.tick = tick;
        Duration some = every.multipliedBy(3);
        this.patience = some.compareTo(LEAST) < 0 ? LEAST : some;
    }

    @Override
    public void start() {
        running = true;
        long nanos = patience.toNanos() / 2;
        var unused = watch.scheduleAtFixedRate(this::look, nanos, nanos, TimeUnit.NANOSECONDS);
    }

    private void look() {
        try {
            if (scheduler.isStarted()
                    && !scheduler.isInStandbyMode()
                    && heartbeat.quietFor().compareTo(patience) > 0) {
                Trigger fresh = tick.get();
                log.info(
                        "There was no tick for {}: the computer's clock was set, and the tick is planned anew",
                        patience);
                scheduler.rescheduleJob(fresh.getKey(), fresh);
            }
        } catch (SchedulerException | RuntimeException e) {
            log.warn("The tick could not be planned anew: {}", e.toString());
        }
    }

    @Override
    public void stop() {
        running = false;
        watch.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public boolean isPauseable() {
        return false;
    }
}
