package dev.whetstone.mock.proposal;

import dev.whetstone.schedule.DueWork;
import dev.whetstone.schedule.Workers;
import java.time.Instant;

/** Finds proposals of which something is to be told, or whose time is over. */
record ProposalWork(Proposals proposals, ProposalSteps steps, Workers workers) implements DueWork {

    private static final int BATCH = 200;

    @Override
    public int run(Instant now) {
        return (int) proposals.due(now, BATCH).stream()
                .filter(id -> workers.submit("mock proposal " + id, () -> steps.look(id)))
                .count();
    }
}
