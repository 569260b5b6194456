package dev.whetstone.duel;

import dev.whetstone.schedule.DueWork;
import dev.whetstone.schedule.Workers;
import java.time.Instant;

/** Finds duels whose clock or members ask for something. */
record DuelWork(Duels duels, DuelTurn turn, Workers workers) implements DueWork {

    private static final int BATCH = 200;

    @Override
    public int run(Instant now) {
        return (int) duels.due(now, BATCH).stream()
                .filter(id -> workers.submit("duel " + id, () -> turn.run(id)))
                .count();
    }
}
