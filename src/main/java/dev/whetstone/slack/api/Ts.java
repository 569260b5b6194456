package dev.whetstone.slack.api;

import java.time.Instant;

/** Slack's message ids, which are also times: seconds and microseconds. */
public final class Ts {

    private Ts() {}

    /** @throws Senseless if it is no such id */
    public static Instant instant(String ts) {
        int dot = ts.indexOf('.');
        try {
            long seconds = Long.parseLong(dot < 0 ? ts : ts.substring(0, dot));
            long micros = dot < 0 ? 0 : Long.parseLong(ts.substring(dot + 1));
            return Instant.ofEpochSecond(seconds, micros * 1000);
        } catch (NumberFormatException e) {
            throw new Senseless("a message without a time");
        }
    }

    public static String of(Instant at) {
        return "%d.%06d".formatted(at.getEpochSecond(), at.getNano() / 1000);
    }
}
