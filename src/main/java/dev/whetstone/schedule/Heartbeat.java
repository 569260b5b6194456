package dev.whetstone.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** One round over all due work; a fault in one kind of work never stops the others. */
final class Heartbeat implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Heartbeat.class);
    private static final Duration QUIET = Duration.ofSeconds(30);

    private final List<DueWork> works;
    private final Clock clock;
    private final ReadWriteLock beating = new ReentrantReadWriteLock();
    private volatile boolean stopped;
    private final AtomicInteger beats = new AtomicInteger();
    private volatile long lastBeat = System.nanoTime();
    private Instant complained = Instant.MIN;

    Heartbeat(List<DueWork> works, Clock clock) {
        this.works = List.copyOf(works);
        this.clock = clock;
    }

    /** Hands over everything due now; returns how many items that were. */
    int beat() {
        beating.readLock().lock();
        beats.incrementAndGet();
        try {
            return stopped ? 0 : works.stream().mapToInt(this::run).sum();
        } finally {
            lastBeat = System.nanoTime();
            beats.decrementAndGet();
            beating.readLock().unlock();
        }
    }

    /** How long ago the last beat ended, whatever the wall clock says; zero while one goes on. */
    Duration quietFor() {
        return beats.get() > 0 ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - lastBeat);
    }

    /** How long ago the last beat ended, also while one goes on. */
    Duration sinceBeat() {
        return Duration.ofNanos(System.nanoTime() - lastBeat);
    }

    @Override
    public void start() {
        // The tick begins it.
    }

    /** Lets a beat that is under way end; there is none after it, so that none meets a closed database client. */
    @Override
    public void stop() {
        beating.writeLock().lock();
        try {
            stopped = true;
        } finally {
            beating.writeLock().unlock();
        }
    }

    @Override
    public boolean isRunning() {
        return !stopped;
    }

    @Override
    public boolean isPauseable() {
        return false;
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

    /** The Quartz job: one beat, never two at once. */
    @DisallowConcurrentExecution
    record Tick(Heartbeat heartbeat) implements Job {

        @Override
        public void execute(JobExecutionContext context) {
            heartbeat.beat();
        }
    }
}
