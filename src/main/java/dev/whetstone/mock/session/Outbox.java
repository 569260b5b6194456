package dev.whetstone.mock.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a session still has to say, and which process says it. A process takes the session for {@link #HELD}, proves before each
 * message that it still has it, and takes each cue off when it was said; whoever lost the session says nothing any more.
 */
record Outbox(MockSession session) {

    static final Duration HELD = Duration.ofSeconds(30);

    /** More than that is never waiting unless a platform is away; what members wrote goes first. */
    private static final int MOST = 300;

    private static final Set<Cue.Kind> WRITTEN =
            EnumSet.of(Cue.Kind.LINE, Cue.Kind.CHANGED, Cue.Kind.TRIAL, Cue.Kind.ANSWERED);

    void add(Collection<String> to, Cue.Kind kind) {
        to.forEach(member -> add(member, kind, "", ""));
    }

    void add(String to, Cue.Kind kind, String from, String text) {
        add(to, kind, session.course().map(Course::part).orElse(0), from, text);
    }

    /** Says to these members what was to be said in the place. */
    void divert(Cue cue, Collection<String> to) {
        to.forEach(member -> add(member, cue.kind(), cue.part(), cue.from(), cue.text()));
    }

    private void add(String to, Cue.Kind kind, int part, String from, String text) {
        List<Cue> all = new ArrayList<>(session.cues);
        if (all.size() >= MOST) {
            all.stream().filter(cue -> WRITTEN.contains(cue.kind())).findFirst().ifPresent(all::remove);
        }
        session.lastCue++;
        all.add(new Cue(session.lastCue, to, kind, part, from, text, null));
        session.cues = all;
    }

    /** Takes off what was true only while an earlier part ran. */
    void moveOn() {
        session.cues =
                session.cues.stream().filter(cue -> !cue.kind().isOfTheMoment()).toList();
    }

    /** Takes the session, if it needs work and nobody has it. */
    boolean take(Instant now) {
        Instant due = session.nextFireAt;
        Instant held = session.heldUntil;
        if (due == null || due.isAfter(now) || (held != null && held.isAfter(now))) {
            return false;
        }
        session.claims++;
        hold(now.plus(HELD));
        return true;
    }

    /** Whether this process still has it and the cue is still to be said; notes that it sets about it, and holds it for another while. */
    boolean prove(long claim, int cue, Instant now) {
        Instant held = session.heldUntil;
        if (session.claims != claim || held == null || find(cue).isEmpty()) {
            return false;
        }
        session.cues = session.cues.stream()
                .map(waiting -> waiting.number() == cue ? waiting.tried(now) : waiting)
                .toList();
        hold(now.plus(HELD));
        return true;
    }

    private void hold(Instant until) {
        session.heldUntil = until;
        session.nextFireAt = until;
    }

    /** Asks for a turn; whoever holds the session looks again before giving it back. */
    void wake(Instant now) {
        Instant held = session.heldUntil;
        session.nextFireAt = held != null && held.isAfter(now) ? held : now;
    }

    /** Whether nobody is left in it and there is nothing more to do for it. */
    static boolean isDone(MockSession session) {
        return session.seats.isEmpty() && session.cues.isEmpty();
    }

    Optional<Cue> find(int number) {
        return session.cues.stream().filter(cue -> cue.number() == number).findFirst();
    }

    boolean said(int number) {
        boolean was = find(number).isPresent();
        session.cues =
                session.cues.stream().filter(cue -> cue.number() != number).toList();
        return was;
    }

    /** Gives it back; what came up meanwhile is done at once, what could not be said is tried again at {@code retry}. */
    boolean give(long claim, Instant now, Instant retry, Collection<Integer> failed) {
        if (session.claims != claim) {
            return false;
        }
        boolean fresh =
                new Venue(session).isSought() || session.cues.stream().anyMatch(cue -> !failed.contains(cue.number()));
        Optional<Instant> next = fresh ? Optional.of(now) : new SessionClock(session).next();
        if (!fresh && !session.cues.isEmpty()) {
            next = Optional.of(next.filter(at -> at.isBefore(retry)).orElse(retry));
        }
        session.heldUntil = null;
        session.nextFireAt = next.orElse(null);
        return true;
    }
}
