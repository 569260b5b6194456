package dev.whetstone.storage.engine;

import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Repeats small chores on a thread of its own; one that fails is logged and tried again at its next turn. */
final class Housekeeping implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);
    private final Timer timer = new Timer("database-housekeeping", true);
    private boolean closed;

    void every(Duration period, Runnable chore) {
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        attempt(chore);
                    }
                },
                period.toMillis(),
                period.toMillis());
    }

    private synchronized void attempt(Runnable chore) {
        try {
            if (!closed) {
                chore.run();
            }
        } catch (RuntimeException e) {
            log.warn("Database housekeeping failed", e);
        }
    }

    /** Waits for the chore under way; there is none after it. */
    @Override
    public synchronized void close() {
        closed = true;
        timer.cancel();
    }
}
