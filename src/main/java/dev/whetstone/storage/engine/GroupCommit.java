package dev.whetstone.storage.engine;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Lets commands run side by side and holds every reply back until all that the command did or may have seen is in the
 * file. Commands that finish while another one's commit is under way share the next commit.
 */
final class GroupCommit {
    private final Runnable commit;
    private final Runnable sync;
    private final ReentrantLock leader = new ReentrantLock();
    private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();
    private final AtomicLong changes = new AtomicLong();
    private volatile long committed;

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
            change = writes ? changes.incrementAndGet() : changes.get();
            gate.readLock().unlock();
            awaitCommit(change);
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

    private void awaitCommit(long change) {
        if (committed < change) {
            leader.lock();
            try {
                if (committed < change) {
                    commitAll();
                }
            } finally {
                leader.unlock();
            }
        }
    }

    private void commitAll() {
        AtomicLong finished = new AtomicLong();
        alone(() -> {
            finished.set(changes.get());
            commit.run();
        });
        sync.run();
        committed = finished.get();
    }
}
