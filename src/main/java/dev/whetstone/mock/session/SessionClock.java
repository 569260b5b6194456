package dev.whetstone.mock.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a session does by the clock alone: calls its members, says how much time is left, closes a part and the feedback. */
record SessionClock(MockSession session) {

    private Outbox outbox() {
        return new Outbox(session);
    }

    /** Does what the clock asks for, if anything. */
    boolean clock(Instant now) {
        return switch (session.state) {
            case CONFIRMED -> call(now);
            case RUNNING -> signs(now);
            case FEEDBACK -> tooLate(now);
            default -> false;
        };
    }

    private boolean call(Instant now) {
        if (now.isBefore(session.startsAt())) {
            return false;
        }
        if (!session.called) {
            session.called = true;
            outbox().add(new Venue(session).all(), Cue.Kind.CALL);
        } else if (!now.isBefore(session.startsAt().plus(MockSession.NOBODY))) {
            boolean off = new Agreement(session).miss();
            outbox().add(new Venue(session).all(), Cue.Kind.NOT_HELD);
            outbox().wake(now);
            return off;
        } else if (!now.isBefore(waitsSince()) && !session.waited) {
            session.waited = true;
            outbox().add(session.here, Cue.Kind.WAITING);
        }
        return true;
    }

    private Instant waitsSince() {
        return session.startsAt().plus(MockSession.PATIENCE);
    }

    /** Of several signs that are due at once, as after an outage, the last one is given. */
    private boolean signs(Instant now) {
        List<Course.Sign> due = running().due(now);
        if (due.isEmpty()) {
            return false;
        }
        session.course = running().given(due);
        Course.Sign last = due.get(due.size() - 1);
        outbox().moveOn();
        outbox().add(new Venue(session).everybody(), Cue.Kind.valueOf(last.name()));
        if (last == Course.Sign.UP) {
            new Play(session).advance(now);
        }
        return true;
    }

    private boolean tooLate(Instant now) {
        Instant ended = session.endedAt;
        if (ended == null || now.isBefore(ended.plus(MockSession.FEEDBACK_FOR))) {
            return false;
        }
        new Play(session).dayAfter(now);
        return true;
    }

    /** When the clock asks for something next. */
    Optional<Instant> next() {
        return switch (session.state) {
            case CONFIRMED ->
                Optional.of(
                        !session.called
                                ? session.startsAt()
                                : session.waited ? session.startsAt().plus(MockSession.NOBODY) : waitsSince());
            case RUNNING -> running().next();
            case FEEDBACK -> Optional.ofNullable(session.endedAt).map(ended -> ended.plus(MockSession.FEEDBACK_FOR));
            default -> Optional.empty();
        };
    }

    private Course running() {
        return session.course().orElseThrow();
    }
}
