package dev.whetstone.storage.engine;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Lets commands run side by side and holds every reply back until all that the command did or may have seen is in the
 * file. Commands that finish while another one's commit is under way share the next commit.
 */
final class GroupCommit {
    private final Runnable commit;
    private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();
    private final AtomicLong changes = new AtomicLong();
    private volatile long committed;
    private boolean committing;

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
        alone(() -> {
            action.run();
            return true;
        });
    }

    /** Runs while no command is half done. */
    <T> T alone(Supplier<T> action) {
        gate.writeLock().lock();
        try {
            return action.get();
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
                finished = commitFinishedCommands();
            } finally {
                release(finished);
            }
        }
    }

    /** Returns false once somebody else's commit has included the change. */
    private synchronized boolean isLeader(long change) {
        while (committed < change && committing) {
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
        notifyAll();
    }

    /** A command counts only after it is through, so the number is a lower bound of what the commit holds. */
    private long commitFinishedCommands() {
        return alone(() -> {
            long finished = changes.get();
            commit.run();
            return finished;
        });
    }
}
