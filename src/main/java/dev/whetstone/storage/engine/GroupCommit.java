package dev.whetstone.storage.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets commands run side by side and holds every reply back until all that the command did or may have seen is in the
 * file. Commands that finish while another one's commit is under way share the next commit. A commit writes whole pages
 * whatever it holds, so where several threads write commits keep a distance in which more commands gather, as with PostgreSQL's
 * {@code commit_delay}; the distance follows from how long they take. Whoever writes alone never waits, because nobody else would
 * gather.
 */
final class GroupCommit {
    /** What a command touches that may touch anything. */
    static final String EVERYTHING = "";

    /** Commits take at most one part in this and one more of the time. */
    private static final int REST = 9;

    private static final long LONGEST_REST = 5_000_000;

    private final Runnable commit;
    private final Runnable sync;
    private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();
    private final AtomicLong changes = new AtomicLong();
    private final Map<String, Long> changed = new ConcurrentHashMap<>();
    private volatile long committed;
    private volatile @Nullable Thread writer;

    /** Whether the changes since the last commit began are not all of who wrote last before it. */
    private volatile boolean several;

    /** Whether somebody commits or is about to. */
    private boolean led;

    /** By {@link System#nanoTime}, when the next commit may begin; the leader's alone. */
    private volatile long next = System.nanoTime();

    /**
     * @param commit writes every change made so far; it runs while no command is half done
     * @param sync makes sure of what was written, beside the commands that follow
     */
    GroupCommit(Runnable commit, Runnable sync) {
        this.commit = commit;
        this.sync = sync;
    }

    /** Runs a command that changes something of what is named; what a command did that failed is committed, too. */
    <T> T write(String what, Supplier<T> command) {
        long change = 0;
        gate.readLock().lock();
        try {
            change = begun(what);
            return command.get();
        } finally {
            gate.readLock().unlock();
            awaitCommit(change);
        }
    }

    /** Runs a command that sees nothing but what is named. */
    <T> T read(String what, Supplier<T> command) {
        long seen = 0;
        gate.readLock().lock();
        try {
            T reply = command.get();
            seen = what.isEmpty() ? changes.get() : Math.max(last(what), last(EVERYTHING));
            return reply;
        } finally {
            gate.readLock().unlock();
            awaitCommit(seen);
        }
    }

    private long last(String what) {
        return changed.getOrDefault(what, 0L);
    }

    /** Counted before it is made, so that nobody sees a change who does not wait for it. */
    private long begun(String what) {
        Thread own = Thread.currentThread();
        if (!own.equals(writer)) {
            several = writer != null;
            writer = own;
        }
        long change = changes.incrementAndGet();
        changed.merge(what, change, Math::max);
        return change;
    }

    /** Runs while no command is half done. */
    void alone(Runnable action) {
        gate.writeLock().lock();
        try {
            action.run();
        } finally {
            gate.writeLock().unlock();
        }
    }

    private void awaitCommit(long change) {
        if (committed < change && leads(change)) {
            try {
                gather();
                commitAll();
            } finally {
                handOver();
            }
        }
    }

    /** Waits until the change is committed, or until it is the caller's turn to commit it. */
    private synchronized boolean leads(long change) {
        boolean interrupted = false;
        while (led && committed < change) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        boolean leads = committed < change;
        led |= leads;
        return leads;
    }

    /** All whose changes are committed go on at once; one after the other they would stand in line behind who commits next. */
    private synchronized void handOver() {
        led = false;
        notifyAll();
    }

    private void gather() {
        for (long wait = next - System.nanoTime(); wait > 0; wait = next - System.nanoTime()) {
            LockSupport.parkNanos(this, wait);
        }
    }

    private void commitAll() {
        long begin = System.nanoTime();
        AtomicLong finished = new AtomicLong();
        boolean rests = several;
        several = false;
        alone(() -> {
            finished.set(changes.get());
            commit.run();
        });
        sync.run();
        committed = finished.get();
        long end = System.nanoTime();
        next = rests ? end + Math.min(LONGEST_REST, REST * (end - begin)) : end;
    }
}
