package dev.whetstone.slack;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Runs as time does, from a moment of the test's choice, and can be put forward. */
final class MovableClock extends Clock {

    private final long began = System.nanoTime();
    private volatile Instant start;

    MovableClock(Instant start) {
        this.start = start;
    }

    /** Puts the clock forward, so that it now shows this moment. */
    void set(Instant moment) {
        start = moment.minus(elapsed());
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    @Override
    public Instant instant() {
        return start.plus(elapsed());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("The bot's clock has one zone");
    }
}
