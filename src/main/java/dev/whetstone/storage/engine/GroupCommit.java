package dev.whetstone.storage.engine;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Lets commands run side by side and holds every reply back until all that the command did or may have seen is in the
 * file. Commands that finish while another one's commit is under way share the next commit.
 */
final class GroupCommit {
    private static final int GATHERINGS = 8;
    private static final long GATHERING_NANOS = 200_000;

    private final Runnable commit;
    private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();
    private final AtomicLong changes = new AtomicLong();
    private volatile long committed;
    private boolean committing;
    private int waiting;
    private volatile int crowd;

    /** @param commit writes every change made so far to the file before it returns */
    GroupCommit(Runnable commit) {
        this.commit = commit;
    }

    <T> T read(Supplier<T> command) {
        T reply = shared(command);
        awaitCommit(changes.get());
        return reply;
    }

    <T> T write(Supplier<T> command) {
        try {
            return shared(command);
        } finally {
            awaitCommit(changes.incrementAndGet());
        }
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

    private <T> T shared(Supplier<T> command) {
        gate.readLock().lock();
        try {
            return command.get();
        } finally {
            gate.readLock().unlock();
        }
    }

    /** Waits for at most two commits: one that began too early, and the next. */
    private void awaitCommit(long change) {
        if (isLeader(change)) {
            long finished = committed;
            try {
                gather(finished);
                finished = commitFinishedCommands();
            } finally {
                release(finished);
            }
        }
    }

    /**
     * Where several waited for the last commit they are about to come again: a moment's patience lets them share this one
     * instead of waiting for a commit that holds one change, and then for the next.
     */
    private void gather(long finished) {
        for (int i = 0; i < GATHERINGS && changes.get() - finished < crowd; i++) {
            LockSupport.parkNanos(GATHERING_NANOS);
        }
    }

    /** Returns false once somebody else's commit has included the change. */
    private synchronized boolean isLeader(long change) {
        while (committed < change && committing) {
            waiting++;
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while waiting for a commit", e);
            }
        }
        committing |= committed < change;
        return committed < change;
    }

    private synchronized void release(long finished) {
        committed = finished;
        committing = false;
        crowd = waiting;
        waiting = 0;
        notifyAll();
    }

    /** A command counts only after it is through, so the number is a lower bound of what the commit holds. */
    private long commitFinishedCommands() {
        AtomicLong finished = new AtomicLong();
        alone(() -> {
            finished.set(changes.get());
            commit.run();
        });
        return finished.get();
    }
}
