package dev.whetstone.round;

import dev.whetstone.group.Groups;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.schedule.DueWork;
import dev.whetstone.schedule.Workers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes rounds that are due for their next step: a post that was left half done, the reminder, the close, the reveal. */
final class RoundWork implements DueWork {

    private static final Logger log = LoggerFactory.getLogger(RoundWork.class);
    private static final int BATCH = 2000;

    private final Rounds rounds;
    private final Groups groups;
    private final RoundSteps steps;
    private final Workers workers;
    private final Clock clock;
    private final Leases leases;
    private Instant hastened = Instant.EPOCH;

    RoundWork(Rounds rounds, Groups groups, RoundSteps steps, Workers workers, Clock clock, Leases leases) {
        this.rounds = rounds;
        this.groups = groups;
        this.steps = steps;
        this.workers = workers;
        this.clock = clock;
        this.leases = leases;
    }

    @Override
    public int run(Instant now) {
        hasten(now);
        int taken = 0;
        for (String id : rounds.due(now, BATCH)) {
            if (workers.submit("round " + id, () -> advance(id))) {
                taken++;
            }
        }
        return taken;
    }

    /** Once a minute, and as soon as the clock was set back. */
    private synchronized void hasten(Instant now) {
        if (now.isBefore(hastened) || now.isAfter(hastened.plus(Duration.ofMinutes(1)))) {
            rounds.hasten(now, leases.longestWait());
            this.hastened = now;
        }
    }

    @Override
    public Optional<Upcoming> next() {
        return rounds.next().flatMap(round -> round.nextFireAt().map(at -> new Upcoming(at, steps.describe(round))));
    }

    /** Claims the round and does its next step; false if somebody else has it. */
    boolean advance(String id) {
        if (leases.isHeld(id)) {
            return false;
        }
        Optional<Round> round = rounds.lease(id, clock.instant(), leases.end());
        round.ifPresent(this::advance);
        return round.isPresent();
    }

    private void advance(Round round) {
        Optional<StudyGroup> group = groups.find(round.groupId());
        if (group.isEmpty()) {
            log.warn("Round {} belongs to no group", round.id());
            return;
        }
        leases.hold(round);
        try {
            steps.advance(round, group.get());
        } finally {
            leases.release(round);
        }
    }
}
