package dev.whetstone.mock.session;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * One turn at a session: takes it, does what its clock asks for, says what is to be said, gives it back. Each message carries a mark
 * of session and cue; a member who cannot be reached at the moment hears it later, and nobody else waits for that.
 */
final class SessionTurn {

    private static final Logger log = LoggerFactory.getLogger(SessionTurn.class);
    private static final Duration RETRY = Duration.ofSeconds(15);

    private final MockSessions sessions;
    private final List<CueWriter> writers;
    private final PlaceFinder places;
    private final Courier courier;
    private final Clock clock;

    SessionTurn(MockSessions sessions, List<CueWriter> writers, PlaceFinder places, Courier courier, Clock clock) {
        this.sessions = sessions;
        this.writers = writers;
        this.places = places;
        this.courier = courier;
        this.clock = clock;
    }

    void run(String id) {
        Instant now = clock.instant();
        sessions.change(id, session -> new Outbox(session).take(now) && clocked(session, now))
                .filter(MockSessions.Changed::done)
                .ifPresent(taken -> say(settled(taken.session()), taken.session().claims));
    }

    private static boolean clocked(MockSession session, Instant now) {
        boolean unused = new SessionClock(session).clock(now);
        return true;
    }

    /** The session with its place, opened if it needs one; a place that another process was faster with is closed. */
    private MockSession settled(MockSession taken) {
        if (!new Venue(taken).isSought()) {
            return taken;
        }
        Optional<ChannelRef> found = places.open(taken);
        Instant now = clock.instant();
        MockSession settled = sessions.change(taken.id(), session -> new Venue(session).settle(found, now))
                .map(MockSessions.Changed::session)
                .orElse(taken);
        found.filter(place -> !place.equals(settled.place)).ifPresent(places::close);
        return settled;
    }

    private void say(MockSession session, long claim) {
        Set<String> away = new HashSet<>();
        Set<Integer> failed = new HashSet<>();
        for (Cue cue : session.cues()) {
            if (away.contains(cue.to()) || !said(session, claim, cue)) {
                away.add(cue.to());
                failed.add(cue.number());
            }
        }
        Instant now = clock.instant();
        sessions.change(session.id(), current -> new Outbox(current).give(claim, now, now.plus(RETRY), failed))
                .map(MockSessions.Changed::session)
                .filter(Outbox::isDone)
                .ifPresent(nobodys -> sessions.delete(nobodys.id()));
    }

    /** True if there is nothing left to do about it. */
    private boolean said(MockSession taken, long claim, Cue cue) {
        Optional<ChatMessage> message = written(taken, cue);
        Instant now = clock.instant();
        Optional<MockSessions.Changed> proven =
                sessions.change(taken.id(), session -> new Outbox(session).prove(claim, cue.number(), now));
        if (proven.filter(MockSessions.Changed::done).isEmpty()) {
            return true;
        }
        Courier.Outcome outcome =
                message.map(words -> courier.bring(taken, cue, words)).orElse(Courier.Outcome.DONE);
        if (outcome != Courier.Outcome.LATER) {
            sessions.change(
                    taken.id(),
                    session -> (outcome == Courier.Outcome.LOST && new Venue(session).lose(now))
                            || new Outbox(session).said(cue.number()));
        }
        return outcome != Courier.Outcome.LATER;
    }

    /** A fault in one message is logged and passes; while the database is away the whole turn waits for its next. */
    private Optional<ChatMessage> written(MockSession session, Cue cue) {
        try {
            return writers.stream()
                    .filter(writer -> writer.kinds().contains(cue.kind()))
                    .findFirst()
                    .flatMap(writer -> writer.write(session, cue));
        } catch (DataAccessException outage) {
            throw outage;
        } catch (RuntimeException fault) {
            log.error("{} of mock interview {} could not be written", cue.kind(), session.id(), fault);
            return Optional.empty();
        }
    }
}
