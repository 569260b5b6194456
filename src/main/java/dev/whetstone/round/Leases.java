package dev.whetstone.round;

import dev.whetstone.schedule.DueWork;
import dev.whetstone.schedule.ScheduleProperties;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Renews the leases of the rounds this process is working on, so that a slow platform never looks like a dead process. A round
 * that is held for longer than {@link #LONGEST} is renewed no more: another process may then take it over.
 */
final class Leases implements DueWork {

    static final Duration LONGEST = Duration.ofMinutes(5);

    private final Rounds rounds;
    private final Clock clock;
    private final Duration lease;
    private final Map<String, Held> held = new ConcurrentHashMap<>();

    Leases(Rounds rounds, Clock clock, ScheduleProperties schedule) {
        this.rounds = rounds;
        this.clock = clock;
        this.lease = schedule.lease();
    }

    private record Held(long fence, long since, long renewed) {
        Held renewedAt(long nanos) {
            return new Held(fence, since, nanos);
        }
    }

    /** The end of a lease taken now. */
    Instant end() {
        return clock.instant().plus(lease);
    }

    /** No lease, and no pause before another try, is longer than this. */
    Duration longestWait() {
        return LONGEST.plus(lease).multipliedBy(2);
    }

    /** Notes that this process works on a round it has leased; it must {@link #release} it. */
    void hold(Round round) {
        held.put(round.id(), new Held(round.fence(), System.nanoTime(), System.nanoTime()));
    }

    void release(Round round) {
        held.remove(round.id());
    }

    /** Whether a thread of this process works on the round. */
    boolean isHeld(String id) {
        return held.containsKey(id);
    }

    /**
     * Proves, right before something is sent in a round's name, that nobody else may work on it for longer than a send takes: two
     * thirds of a lease. Neither the wall clock nor the time that passed may say otherwise, else the lease is renewed; false if
     * somebody took the round over.
     */
    boolean prove(Round round) {
        Held one = held.get(round.id());
        if (one != null && one.fence() == round.fence() && isFresh(one, round)) {
            return true;
        }
        long now = System.nanoTime();
        Instant end = end();
        boolean renewed = rounds.renew(round.id(), round.fence(), end);
        if (renewed) {
            round.leasedUntil(end);
            held.computeIfPresent(round.id(), (id, known) -> known.renewedAt(now));
        } else {
            RoundMeters.lost();
        }
        return renewed;
    }

    private boolean isFresh(Held one, Round round) {
        Duration send = lease.multipliedBy(2).dividedBy(3);
        Instant now = clock.instant();
        boolean byTheClock = round.nextFireAt()
                .filter(end -> end.isAfter(now.plus(send)) && !end.isAfter(now.plus(lease)))
                .isPresent();
        return byTheClock
                && System.nanoTime() - one.renewed() < lease.minus(send).toNanos();
    }

    @Override
    public int run(Instant now) {
        held.forEach((id, one) -> {
            if (System.nanoTime() - one.since() < LONGEST.toNanos()) {
                rounds.prolong(id, one.fence(), now.plus(lease));
            }
        });
        return 0;
    }
}
