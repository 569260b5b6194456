package dev.whetstone.inbox;

import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.inbound.ChatEvent;
import dev.whetstone.chat.inbound.ChatInbox;
import dev.whetstone.chat.inbound.EachListener;
import dev.whetstone.chat.inbound.ThreadReplyListener;
import dev.whetstone.schedule.DueWork;
import dev.whetstone.schedule.ScheduleProperties;
import dev.whetstone.schedule.Workers;
import dev.whetstone.storage.Backoff;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;

/**
 * The inbox in MongoDB. An accepted event belongs to the process that accepted it for one lease; whoever finds it unhandled
 * after that takes it over. No more than {@link #MOST_WAITING} wait in memory; what is accepted beyond that is left to whoever has room.
 */
final class MongoInbox implements ChatInbox, DueWork {

    private static final Logger log = LoggerFactory.getLogger(MongoInbox.class);
    /** What waits in memory, with its work: about ten seconds of two processors, less than a lease. */
    static final int MOST_WAITING = 400;

    private static final int MOST_FAULTS = 9;

    private static final Duration[] BOUNDS = {
        Duration.ofMillis(10),
        Duration.ofMillis(100),
        Duration.ofSeconds(1),
        Duration.ofSeconds(3),
        Duration.ofSeconds(10),
        Duration.ofMinutes(1)
    };

    private final Backlog backlog;
    private final Workers workers;
    private final List<ThreadReplyListener> listeners;
    private final Clock clock;
    private final Duration lease;

    /** Whether earlier events are left in the database, behind which later ones stand in line. */
    private volatile boolean crowded;

    MongoInbox(
            Backlog backlog,
            Workers workers,
            List<ThreadReplyListener> listeners,
            Clock clock,
            ScheduleProperties schedule) {
        this.backlog = backlog;
        this.workers = workers;
        this.listeners = listeners;
        this.clock = clock;
        this.lease = schedule.lease();
    }

    @Override
    public void accept(ChatEvent event) {
        Instant now = clock.instant();
        boolean kept = hasRoom();
        InboxEntry entry =
                new InboxEntry(event.key(), event, Backlog.place(event), kept ? now.plus(lease) : now, 0, now);
        long begun = System.nanoTime();
        try {
            backlog.insert(entry);
            received(Duration.ofNanos(System.nanoTime() - begun));
        } catch (DuplicateKeyException known) {
            log.debug("Event {} is known", event.key());
            return;
        } catch (DataAccessException e) {
            throw new InboxUnavailableException(e);
        }
        if (kept) {
            workers.submit(lane(event.author()), entry.id(), () -> handle(entry));
        }
    }

    private boolean hasRoom() {
        if (workers.waiting() >= MOST_WAITING) {
            crowded = true;
        }
        return !crowded;
    }

    @Override
    public int run(Instant now) {
        int room = MOST_WAITING - workers.waiting();
        if (room <= 0) {
            return 0;
        }
        int taken = 0;
        for (Backlog.Due due : backlog.due(now, MOST_WAITING)) {
            if (taken < room && workers.submit(lane(due.author()), due.id(), () -> takeOver(due.id()))) {
                taken++;
            }
        }
        crowded = taken == room;
        return taken;
    }

    /** What one person did is handled one after the other; others never wait for it. */
    private static String lane(MemberRef author) {
        return author.key();
    }

    private void takeOver(String id) {
        Instant now = clock.instant();
        backlog.claim(id, now, now.plus(lease)).ifPresent(this::handle);
    }

    private void handle(InboxEntry entry) {
        try {
            EachListener.call(listeners, "event " + entry.id(), listener -> listener.onEvent(entry.event()));
            backlog.done(entry.id());
            handled(Duration.between(entry.acceptedAt(), clock.instant()));
        } catch (ThreadReplyListener.NotYetException e) {
            log.debug("Event {} waits: {}", entry.id(), e.getMessage());
            postpone(entry);
        } catch (DataAccessException e) {
            log.warn("Event {} failed and is tried again: {}", entry.id(), e.getMessage());
            log.debug("The database is away", e);
            postpone(entry);
        } catch (ChatException e) {
            log.info("Event {} waits for its platform: {}", entry.id(), e.getMessage());
            postpone(entry);
        } catch (RuntimeException e) {
            failed(entry, e);
        }
    }

    /** A fault that stays is no reason to meet it every minute for ever. */
    private void failed(InboxEntry entry, RuntimeException e) {
        if (entry.attempts() < MOST_FAULTS) {
            log.warn("Event {} failed and is tried again in {}", entry.id(), Backoff.soonAfter(entry.attempts()), e);
            postpone(entry);
        } else {
            log.error("Event {} failed {} times and is set aside", entry.id(), entry.attempts() + 1, e);
            backlog.setAside(entry.id(), clock.instant());
        }
    }

    private void postpone(InboxEntry entry) {
        backlog.postpone(entry.id(), clock.instant().plus(Backoff.soonAfter(entry.attempts())));
    }

    // --- what is measured of what members do, from this process's start

    /** Makes every figure known before there is something to count. */
    static void beginMeters() {
        receptions();
        ends();
    }

    private static Timer receptions() {
        return timer(
                "whetstone.answers.received",
                "What members wrote, edited or deleted, and how long it took to keep it before it was acknowledged");
    }

    private static Timer ends() {
        return timer("whetstone.answers.handled", "What of it was handled to the end, and how long after it was kept");
    }

    private static Timer timer(String name, String description) {
        return Timer.builder(name)
                .description(description)
                .serviceLevelObjectives(BOUNDS)
                .register(Metrics.globalRegistry);
    }

    private void received(Duration write) {
        receptions().record(write);
        workers.waitedFor(write);
    }

    private static void handled(Duration after) {
        ends().record(after.isNegative() ? Duration.ZERO : after);
    }
}
