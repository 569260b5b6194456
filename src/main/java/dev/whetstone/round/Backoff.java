package dev.whetstone.round;

import java.time.Duration;

/** How long a round's step waits before it is tried again. */
final class Backoff {

    private Backoff() {}

    /** 2 s, doubled with each attempt that was made, at most 5 minutes. */
    static Duration after(int attempts) {
        return Duration.ofSeconds(Math.min(300, 2L << Math.min(attempts, 8)));
    }
}
