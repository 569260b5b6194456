package dev.whetstone.storage.schema;

import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Renews a lease while a long piece of work is under way. */
final class LeaseKeeper implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(LeaseKeeper.class);
    private final Timer timer = new Timer("schema-lease", true);
    private final Duration period;
    private final Runnable renew;

    LeaseKeeper(Duration period, Runnable renew) {
        this.period = period;
        this.renew = renew;
    }

    void start() {
        TimerTask task = new TimerTask() {
            @Override
            public void run() {
                try {
                    renew.run();
                } catch (RuntimeException e) {
                    log.warn("The lease of a running migration could not be renewed; trying again", e);
                }
            }
        };
        timer.schedule(task, period.toMillis(), period.toMillis());
    }

    @Override
    public void close() {
        timer.cancel();
    }
}
