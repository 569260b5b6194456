package dev.whetstone.grading.sql.child.engine;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Stops a statement that computes for longer than its limit. Only computing time counts, so that a busy machine does not
 * make good queries look slow; the clock is the business of the engine and of the parent.
 */
public final class Watch {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final ScheduledExecutorService TIMER = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "watch");
        thread.setDaemon(true);
        return thread;
    });

    private final long limitNanos;
    private final long worker = Thread.currentThread().getId();
    private final long cpuAtStart = THREADS.getThreadCpuTime(worker);
    private volatile boolean expired;

    /** Starts now and watches the current thread. */
    public Watch(long limitMillis) {
        this.limitNanos = TimeUnit.MILLISECONDS.toNanos(limitMillis);
    }

    public boolean expired() {
        return expired;
    }

    /** Watches a statement until what it returns is cancelled. */
    Future<?> over(Statement statement) {
        return TIMER.scheduleAtFixedRate(() -> check(statement), 10, 10, TimeUnit.MILLISECONDS);
    }

    private void check(Statement statement) {
        long computed = THREADS.getThreadCpuTime(worker) - cpuAtStart;
        if (computed < limitNanos) {
            return;
        }
        expired = true;
        try {
            statement.cancel();
        } catch (SQLException e) {
            throw new IllegalStateException("A statement cannot be cancelled", e);
        }
    }
}
