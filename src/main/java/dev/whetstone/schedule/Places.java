package dev.whetstone.schedule;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How many may compute at once. Whoever holds a place for longer than computing takes is waiting for something else, so that
 * the next one may have it.
 */
final class Places {

    /** By how much longer a place is kept for each moment that a write takes too long. */
    private static final int PATIENCE = 10;

    private static final int SMOOTHED_OVER = 16;
    private static final long SECOND = 1_000_000_000;

    private final int most;
    private final long least;
    private final Deque<Place> held = new ArrayDeque<>();
    private long quickest = SECOND;
    private long write;
    private long lastWrite = System.nanoTime();

    /** @param least how long a place is kept from others at least, in nanoseconds */
    Places(int most, long least) {
        this.most = most;
        this.least = least;
    }

    /** A write took this long. Only what it takes more than the quickest shows a busy machine: a database may be far away. */
    synchronized void waitedFor(long nanos) {
        quickest = Math.min(quickest, nanos);
        write += (Math.min(nanos, SECOND) - write) / SMOOTHED_OVER;
        lastWrite = System.nanoTime();
    }

    /** How long a place is kept from others now, in nanoseconds. */
    synchronized long kept() {
        boolean somebodyWrites = System.nanoTime() - lastWrite < SECOND;
        return somebodyWrites ? Math.min(SECOND, least + PATIENCE * Math.max(0, write - quickest - least)) : least;
    }

    /** A place and since when it is held. */
    static final class Place {
        private final long since = System.nanoTime();
    }

    /** Returns once there is a place. */
    synchronized Place take() throws InterruptedException {
        while (held.size() >= most) {
            long left = held.getFirst().since + kept() - System.nanoTime();
            if (left <= 0) {
                held.removeFirst();
            } else {
                wait(left / 1_000_000, (int) (left % 1_000_000));
            }
        }
        Place place = new Place();
        held.addLast(place);
        return place;
    }

    /** Gives a place back, also one that was passed on meanwhile. */
    synchronized void give(Place place) {
        if (held.remove(place)) {
            notify();
        }
    }
}
