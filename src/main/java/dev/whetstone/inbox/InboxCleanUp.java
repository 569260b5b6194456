package dev.whetstone.inbox;

import dev.whetstone.schedule.DueWork;
import java.time.Duration;
import java.time.Instant;

/** Deletes events that were handled a month ago, once an hour; the answers they became are kept elsewhere. */
final class InboxCleanUp implements DueWork {

    private static final Duration KEPT = Duration.ofDays(31);
    private static final Duration EVERY = Duration.ofHours(1);

    private final Backlog backlog;
    private Instant last = Instant.MIN;

    InboxCleanUp(Backlog backlog) {
        this.backlog = backlog;
    }

    @Override
    public int run(Instant now) {
        if (last.isBefore(now.minus(EVERY))) {
            last = now;
            backlog.deleteHandled(now.minus(KEPT));
        }
        return 0;
    }
}
