package dev.whetstone.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Moves only when told. */
public final class StandingClock extends Clock {

    private volatile Instant now;

    public StandingClock(Instant now) {
        this.now = now;
    }

    public void set(Instant moment) {
        this.now = moment;
    }

    public void move(Duration step) {
        this.now = now.plus(step);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
