package dev.whetstone.discord.server;

import java.time.Clock;
import java.time.Instant;

/** Numbers things as Discord does: by the moment, and one after the other. */
final class Ids {

    private static final long EPOCH = 1_420_070_400_000L;

    private final Clock clock;
    private long last;

    Ids(Clock clock) {
        this.clock = clock;
    }

    synchronized String next() {
        last = Math.max(last + 1, (clock.millis() - EPOCH) << 22);
        return Long.toString(last);
    }

    /** A number of this very moment, as interactions need it. */
    synchronized String now() {
        last++;
        return Long.toString(((System.currentTimeMillis() - EPOCH) << 22) | (last & 0xfff));
    }

    static Instant time(String id) {
        return Instant.ofEpochMilli((Long.parseLong(id) >>> 22) + EPOCH);
    }
}
