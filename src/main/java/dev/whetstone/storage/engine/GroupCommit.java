package dev.whetstone.storage.engine;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
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
    /** Commits take at most one part in this and one more of the time. */
    private static final int REST = 9;

    private static final long LONGEST_REST = 10_000_000;

    private final Runnable commit;
    private final Runnable sync;
    private final ReentrantLock leader = new ReentrantLock();
    private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();
    private final AtomicLong changes = new AtomicLong();
    private volatile long committed;
    private volatile @Nullable Thread writer;

    /** Whether the changes since the last commit began are not all of who wrote last before it. */
    private volatile boolean several;

    /** By {@link System#nanoTime}, when the next commit may begin; the leader's alone. */
    private long next = System.nanoTime();

    /**
     * @param commit writes every change made so far; it runs while no command is half done
     * @param sync makes sure of what was written, beside the commands that follow
     */
    GroupCommit(Runnable commit, Runnable sync) {
        this.commit = commit;
        this.sync = sync;
    }

    /** Runs a command; what a command did that failed is committed, too. */
    <T> T run(Supplier<T> command, boolean writes) {
        long change = changes.get();
        gate.readLock().lock();
        try {
            return command.get();
        } finally {
            change = writes ? changed() : changes.get();
            gate.readLock().unlock();
            awaitCommit(change);
        }
    }

    private long changed() {
        Thread own = Thread.currentThread();
        if (!own.equals(writer)) {
            several = writer != null;
            writer = own;
        }
        return changes.incrementAndGet();
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
        if (committed < change) {
            leader.lock();
            try {
                if (committed < change) {
                    gather();
                    commitAll();
                }
            } finally {
                leader.unlock();
            }
        }
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
