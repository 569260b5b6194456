package dev.whetstone.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One round over all due work; a fault in one kind of work never stops the others. */
final class Heartbeat {

    private static final Logger log = LoggerFactory.getLogger(Heartbeat.class);
    private static final Duration QUIET = Duration.ofSeconds(30);

    private final List<DueWork> works;
    private final Clock clock;
    private Instant complained = Instant.MIN;

    Heartbeat(List<DueWork> works, Clock clock) {
        this.works = List.copyOf(works);
        this.clock = clock;
    }

    /** Hands over everything due now; returns how many items that were. */
    int beat() {
        int taken = 0;
        for (DueWork work : works) {
            taken += run(work);
        }
        return taken;
    }

    private int run(DueWork work) {
        try {
            return work.run(clock.instant());
        } catch (RuntimeException e) {
            complain(work, e);
            return 0;
        }
    }

    /** A database that is away fails every second; one line in thirty seconds is enough. */
    private synchronized void complain(DueWork work, RuntimeException e) {
        Instant now = clock.instant();
        if (complained.isBefore(now.minus(QUIET))) {
            complained = now;
            log.warn("{} could not look for due work: {}", work.getClass().getSimpleName(), e.toString());
        }
        log.debug("{} could not look for due work", work.getClass().getSimpleName(), e);
    }
}
