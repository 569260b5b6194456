package dev.whetstone.appeal;

import dev.whetstone.appeal.Cases.Case;
import dev.whetstone.schedule.DueWork;
import dev.whetstone.schedule.Workers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Takes appeals that are due; whoever claims one has it for a while, and where that fails it is due again. */
record AppealWork(Appeals appeals, Cases cases, AppealSteps steps, Workers workers, Clock clock) implements DueWork {

    private static final int BATCH = 200;
    private static final Duration CLAIMED = Duration.ofMinutes(2);

    @Override
    public int run(Instant now) {
        return workers.submitEach(appeals.due(now, BATCH), id -> "appeal " + id, this::advance);
    }

    private void advance(String id) {
        Instant now = clock.instant();
        appeals.claim(id, now, now.plus(CLAIMED)).ifPresent(appeal -> {
            Optional<Case> about = cases.of(appeal.roundId());
            if (about.isPresent()) {
                steps.advance(appeal, about.get());
            } else {
                appeals.change(id, Appeal::done);
            }
        });
    }
}
