package dev.whetstone.web;

import java.util.concurrent.atomic.AtomicLong;

/** The memory that bodies may take together, in bytes. */
final class Room {

    private final AtomicLong left;

    Room(long bytes) {
        this.left = new AtomicLong(bytes);
    }

    /** False if there is not that much left; nothing is taken then. */
    boolean take(int bytes) {
        if (left.addAndGet(-bytes) >= 0) {
            return true;
        }
        give(bytes);
        return false;
    }

    void give(int bytes) {
        left.addAndGet(bytes);
    }
}
