package dev.whetstone.mock.session;

import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.group.Member;
import dev.whetstone.group.Members;
import dev.whetstone.group.Reach;
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
    private final Members members;
    private final Reach reach;
    private final Clock clock;

    SessionTurn(MockSessions sessions, List<CueWriter> writers, Members members, Reach reach, Clock clock) {
        this.sessions = sessions;
        this.writers = writers;
        this.members = members;
        this.reach = reach;
        this.clock = clock;
    }

    void run(String id) {
        Instant now = clock.instant();
        sessions.change(id, session -> new Outbox(session).take(now) && clocked(session, now))
                .filter(MockSessions.Changed::done)
                .ifPresent(taken -> say(taken.session()));
    }

    private static boolean clocked(MockSession session, Instant now) {
        boolean unused = new Play(session).clock(now);
        return true;
    }

    private void say(MockSession session) {
        Set<String> away = new HashSet<>();
        Set<Integer> failed = new HashSet<>();
        for (Cue cue : session.cues()) {
            if (away.contains(cue.to()) || !said(session, cue)) {
                away.add(cue.to());
                failed.add(cue.number());
            }
        }
        Instant now = clock.instant();
        sessions.change(
                session.id(), current -> new Outbox(current).give(session.claims, now, now.plus(RETRY), failed));
    }

    /** True if there is nothing left to do about it. */
    private boolean said(MockSession taken, Cue cue) {
        Optional<ChatMessage> message = written(taken, cue);
        Instant now = clock.instant();
        Optional<MockSessions.Changed> proven =
                sessions.change(taken.id(), session -> new Outbox(session).prove(taken.claims, cue.number(), now));
        if (proven.filter(MockSessions.Changed::done).isEmpty()) {
            return true;
        }
        boolean told = message.map(words -> told(taken, cue, words)).orElse(true);
        if (told) {
            sessions.change(taken.id(), session -> new Outbox(session).said(cue.number()));
        }
        return told;
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

    private boolean told(MockSession session, Cue cue, ChatMessage message) {
        Optional<Member> member = members.find(cue.to());
        if (member.isEmpty()) {
            return true;
        }
        try {
            boolean delivered =
                    reach.tell(member.get().reach(), identity -> message, "mock:" + session.id() + ":" + cue.number());
            log.debug("Cue {} of mock interview {}: {}", cue.number(), session.id(), delivered);
            return true;
        } catch (ChatException e) {
            log.info("Cue {} of mock interview {} could not be said: {}", cue.number(), session.id(), e.getMessage());
            return e.fault() == ChatException.Fault.REFUSED;
        }
    }
}
