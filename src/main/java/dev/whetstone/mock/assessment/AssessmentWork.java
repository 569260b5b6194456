package dev.whetstone.mock.assessment;

import dev.whetstone.schedule.DueWork;
import dev.whetstone.schedule.Workers;
import java.time.Instant;

/** Leads through the assessments that need work. */
record AssessmentWork(Assessments assessments, AssessmentTurn turn, Workers workers) implements DueWork {

    private static final int BATCH = 200;

    @Override
    public int run(Instant now) {
        return (int) assessments.due(now, BATCH).stream()
                .filter(id -> workers.submit("assessment " + id, () -> turn.run(id)))
                .count();
    }
}
