package dev.whetstone.mock.session;

import dev.whetstone.schedule.DueWork;
import dev.whetstone.schedule.Workers;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** Finds sessions whose hour, clock or members ask for something. */
record SessionWork(MockSessions sessions, SessionTurn turn, Workers workers) implements DueWork {

    private static final int BATCH = 200;
    private static final Set<MockSession.State> LED = EnumSet.complementOf(EnumSet.of(MockSession.State.PROPOSED));

    @Override
    public int run(Instant now) {
        return (int) sessions.due(LED, now, BATCH).stream()
                .map(MockSession::id)
                .filter(id -> workers.submit("mock session " + id, () -> turn.run(id)))
                .count();
    }
}
