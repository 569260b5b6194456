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
    private final Object turn = new Object();
    private final AtomicLong changes = new AtomicLong();
    private volatile long committed;

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

    private void awaitCommit(long change) {
        if (committed >= change) {
            return;
        }
        synchronized (turn) {
            if (committed < change) {
                alone(this::commitFinishedCommands);
            }
        }
    }

    /** A command counts only after it is through, so what is read here is a lower bound of what the commit holds. */
    private void commitFinishedCommands() {
        long finished = changes.get();
        commit.run();
        committed = finished;
    }
}
