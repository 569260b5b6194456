package dev.whetstone.schedule;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How many may compute at once. Whoever holds a place for longer than computing takes is waiting for something else, so that
 * the next one may have it.
 */
final class Places {

    private final int most;
    private final long nanos;
    private final Deque<Place> held = new ArrayDeque<>();

    /** @param nanos how long a place is kept from others */
    Places(int most, long nanos) {
        this.most = most;
        this.nanos = nanos;
    }

    /** A place and since when it is held. */
    static final class Place {
        private final long since = System.nanoTime();
    }

    /** Returns once there is a place. */
    synchronized Place take() throws InterruptedException {
        while (held.size() >= most) {
            long left = held.getFirst().since + nanos - System.nanoTime();
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
