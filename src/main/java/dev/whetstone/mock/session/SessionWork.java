package dev.whetstone.mock.session;

import dev.whetstone.schedule.DueWork;
import dev.whetstone.schedule.Workers;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
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

    @Override
    public Optional<Upcoming> next() {
        return sessions.soonest(LED)
                .flatMap(session -> session.nextFireAt().map(at -> new Upcoming(at, what(session))));
    }

    private static String what(MockSession session) {
        return switch (session.state()) {
            case RUNNING -> "the clock of a mock interview";
            case FEEDBACK -> "feedback on a mock interview";
            default -> "a mock interview";
        };
    }
}
