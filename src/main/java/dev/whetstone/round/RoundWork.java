package dev.whetstone.round;

import dev.whetstone.group.Groups;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.schedule.DueWork;
import dev.whetstone.schedule.Leased;
import dev.whetstone.schedule.Leases;
import dev.whetstone.schedule.Workers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes rounds that are due for their next step: a post that was left half done, the reminder, the close, the reveal. */
public final class RoundWork implements DueWork {

    private static final Logger log = LoggerFactory.getLogger(RoundWork.class);
    private static final int BATCH = 2000;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Leases<Round> leases;
    private final Groups groups;
    private final RoundMachine machine;
    private final RoundTexts texts;
    private final Workers workers;
    private Instant hastened = Instant.EPOCH;

    RoundWork(Leases<Round> leases, Groups groups, RoundMachine machine, RoundTexts texts, Workers workers) {
        this.leases = leases;
        this.groups = groups;
        this.machine = machine;
        this.texts = texts;
        this.workers = workers;
    }

    @Override
    public int run(Instant now) {
        hasten(now);
        return workers.submitEach(leases.due(now, BATCH), id -> "round " + id, this::advance);
    }

    /** Once a minute, and as soon as the clock was set back. */
    private synchronized void hasten(Instant now) {
        if (now.isBefore(hastened) || now.isAfter(hastened.plus(MINUTE))) {
            leases.hasten(Rounds.betweenSteps(), now);
            this.hastened = now;
        }
    }

    @Override
    public Optional<Upcoming> next() {
        return leases.soonest().map(due -> new Upcoming(due.getKey(), texts.describe(due.getValue())));
    }

    /** Claims the round and does its next step; false if somebody else has it. */
    public boolean advance(String id) {
        Optional<Leased<Round>> taken = leases.take(id);
        taken.ifPresent(this::advance);
        return taken.isPresent();
    }

    private void advance(Leased<Round> leased) {
        try {
            Optional<StudyGroup> group = groups.find(leased.item().groupId());
            if (group.isEmpty()) {
                log.warn("Round {} belongs to no group", leased.id());
                return;
            }
            machine.advance(leased, group.get(), false);
        } finally {
            leases.release(leased);
        }
    }
}
