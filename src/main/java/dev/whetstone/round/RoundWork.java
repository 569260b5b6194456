package dev.whetstone.round;

import dev.whetstone.group.Groups;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.schedule.DueWork;
import dev.whetstone.schedule.ScheduleProperties;
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
    private final Duration lease;

    RoundWork(
            Rounds rounds, Groups groups, RoundSteps steps, Workers workers, Clock clock, ScheduleProperties schedule) {
        this.rounds = rounds;
        this.groups = groups;
        this.steps = steps;
        this.workers = workers;
        this.clock = clock;
        this.lease = schedule.lease();
    }

    @Override
    public int run(Instant now) {
        int taken = 0;
        for (String id : rounds.due(now, BATCH)) {
            if (workers.submit("round " + id, () -> advance(id))) {
                taken++;
            }
        }
        return taken;
    }

    @Override
    public Optional<Upcoming> next() {
        return rounds.next().flatMap(round -> round.nextFireAt().map(at -> new Upcoming(at, steps.describe(round))));
    }

    /** Claims the round and does its next step; false if somebody else has it. */
    boolean advance(String id) {
        Instant now = clock.instant();
        Optional<Round> round = rounds.lease(id, now, now.plus(lease));
        if (round.isEmpty()) {
            return false;
        }
        Optional<StudyGroup> group = groups.find(round.get().groupId());
        if (group.isEmpty()) {
            log.warn("Round {} belongs to no group", id);
            return false;
        }
        steps.advance(round.get(), group.get());
        return true;
    }
}
