package dev.whetstone.watch;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/**
 * Says that memory is nearly full while there is still time to do something about it. What counts is what is left after a collection
 * of garbage ({@link MemoryPoolMXBean#getCollectionUsage()}), because a heap that is full before one is nothing to speak of.
 */
final class HeapWatch implements NotificationListener, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(HeapWatch.class);
    private static final Duration NOT_AGAIN_FOR = Duration.ofHours(1);

    private final Clock clock;
    private final int percent;
    private final AtomicReference<Instant> quietUntil = new AtomicReference<>(Instant.MIN);
    private volatile boolean listening;

    /** @param percent how much of the heap may be needed until it is said */
    HeapWatch(Clock clock, int percent) {
        this.clock = clock;
        this.percent = percent;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        longLived().forEach(pool -> pool.setCollectionUsageThreshold(threshold(pool.getUsage())));
        beans().addNotificationListener(this, null, null);
        listening = true;
    }

    @Override
    public void destroy() throws ListenerNotFoundException {
        if (listening) {
            beans().removeNotificationListener(this);
            longLived().forEach(pool -> pool.setCollectionUsageThreshold(0));
        }
    }

    @Override
    public void handleNotification(@Nullable Notification notification, @Nullable Object none) {
        longLived().stream()
                .map(MemoryPoolMXBean::getCollectionUsage)
                .filter(left -> left.getUsed() > threshold(left))
                .forEach(this::say);
    }

    private long threshold(MemoryUsage usage) {
        return usage.getMax() / 100 * percent;
    }

    private void say(MemoryUsage left) {
        Instant now = clock.instant();
        if (quietUntil
                .getAndUpdate(until -> now.isBefore(until) ? until : now.plus(NOT_AGAIN_FOR))
                .isAfter(now)) {
            return;
        }
        log.warn(
                "Memory is nearly full: {} of {} MB are needed. Give the bot more by -Xmx; if its database is the embedded one, it has"
                        + " become too large for that: move it to a server before it stops the bot",
                left.getUsed() >> 20,
                left.getMax() >> 20);
    }

    /** Only what outlives collections can have a threshold of plain usage. */
    private static List<MemoryPoolMXBean> longLived() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .filter(pool -> pool.isUsageThresholdSupported() && pool.isCollectionUsageThresholdSupported())
                .filter(pool -> pool.getUsage().getMax() > 0)
                .toList();
    }

    private static NotificationEmitter beans() {
        return (NotificationEmitter) ManagementFactory.getMemoryMXBean();
    }
}
