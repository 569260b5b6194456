package dev.whetstone.discord.gateway;

import java.time.Instant;

/** Discord's ids, which count milliseconds since 2015. */
public final class Snowflakes {

    private static final long EPOCH = 1_420_070_400_000L;

    private Snowflakes() {}

    /** The id as a number; 0 for what is none. */
    public static long parse(String id) {
        try {
            return Long.parseUnsignedLong(id);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    public static Instant time(String id) {
        return Instant.ofEpochMilli((parse(id) >>> 22) + EPOCH);
    }

    /** The lowest id of a moment. */
    public static String first(Instant moment) {
        return Long.toUnsignedString(Math.max(0, moment.toEpochMilli() - EPOCH) << 22);
    }
}
