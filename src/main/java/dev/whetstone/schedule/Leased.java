package dev.whetstone.schedule;

import java.time.Instant;

/**
 * An item and the lease one process has on it. Until the lease ends nobody else takes the item; whoever does raises the fence, and
 * nothing is stored any more by the one who had it before.
 */
public final class Leased<T> {

    private final String id;
    private final T item;
    private final long fence;
    private final long since = System.nanoTime();
    private volatile long renewed = since;
    private volatile Instant end;

    Leased(String id, T item, long fence, Instant end) {
        this.id = id;
        this.item = item;
        this.fence = fence;
        this.end = end;
    }

    public String id() {
        return id;
    }

    public T item() {
        return item;
    }

    public long fence() {
        return fence;
    }

    /** By the wall clock, as the database has it. */
    public Instant end() {
        return end;
    }

    /** @param nanos the {@link System#nanoTime} of the moment before the database was asked */
    void renewed(Instant newEnd, long nanos) {
        this.end = newEnd;
        this.renewed = nanos;
    }

    long heldNanos() {
        return System.nanoTime() - since;
    }

    long nanosSinceRenewal() {
        return System.nanoTime() - renewed;
    }
}
