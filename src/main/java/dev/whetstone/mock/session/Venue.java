package dev.whetstone.mock.session;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.mock.session.MockSession.State;
import dev.whetstone.scenario.Scenario;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a session is held: in one place that both see, or in direct messages that are kept in step. Of several places that were
 * opened for it the first that is noted is used; one that is lost is never gone back to.
 */
public record Venue(MockSession session) {

    /** What the place of a session on this scenario is called, plain text. */
    public static String title(Scenario scenario) {
        return "Mock interview: " + scenario.title();
    }

    private Outbox outbox() {
        return new Outbox(session);
    }

    List<String> all() {
        return session.seats.stream().map(Seat::memberId).toList();
    }

    /** To whom something for everybody is said. */
    Collection<String> everybody() {
        return session.ground == Ground.OPEN ? List.of(Cue.PLACE) : all();
    }

    /** A place is to be opened before anything is said. */
    void seek() {
        session.ground = Ground.WANTED;
    }

    boolean isSought() {
        return session.state == State.RUNNING && session.ground == Ground.WANTED;
    }

    /** The session is held here, or in direct messages where there is no place; false if that was settled before. */
    boolean settle(Optional<ChannelRef> found, Instant now) {
        if (!isSought()) {
            return false;
        }
        session.ground = found.isPresent() ? Ground.OPEN : Ground.DIRECT;
        session.place = found.orElse(null);
        outbox().add(all(), Cue.Kind.WHERE);
        if (found.isPresent()) {
            outbox().add(List.of(Cue.PLACE), Cue.Kind.WELCOME);
        }
        announce();
        outbox().wake(now);
        return true;
    }

    /** Says that a part begins; the script goes to the interviewer alone. */
    void announce() {
        session.pointed = Set.of();
        if (session.ground == Ground.OPEN) {
            outbox().add(List.of(Cue.PLACE), Cue.Kind.PART);
            session.who(Seat.Role.INTERVIEWER).ifPresent(one -> outbox().add(List.of(one), Cue.Kind.PART));
        } else if (session.ground != Ground.WANTED) {
            outbox().add(all(), Cue.Kind.PART);
        }
    }

    /** The place is lost and the session goes on in direct messages, with what was still to be said; false if it is in none. */
    boolean lose(Instant now) {
        if (session.state != State.RUNNING || session.ground != Ground.OPEN) {
            return false;
        }
        session.ground = Ground.LEFT;
        List<Cue> waiting = new ArrayList<>(session.cues);
        session.cues = session.cues.stream().filter(cue -> !cue.isForPlace()).toList();
        outbox().add(all(), Cue.Kind.MOVED);
        outbox().add(unscripted(), Cue.Kind.PART);
        waiting.stream()
                .filter(cue -> cue.isForPlace() && cue.kind() != Cue.Kind.WELCOME && cue.kind() != Cue.Kind.PART)
                .forEach(cue -> outbox().divert(cue, all()));
        outbox().wake(now);
        return true;
    }

    /** Who read the task in the place alone; the interviewer has it with the script. */
    private List<String> unscripted() {
        return session.seats.stream()
                .filter(seat -> seat.role() != Seat.Role.INTERVIEWER)
                .map(Seat::memberId)
                .toList();
    }

    /** The session is over: a last word in the place, and it is closed. */
    void leave() {
        if (session.ground == Ground.OPEN) {
            outbox().add(List.of(Cue.PLACE), Cue.Kind.CLOSE);
        }
        session.ground = session.ground == Ground.OPEN ? Ground.LEFT : session.ground;
    }

    /** Tells somebody who writes to the bot alone that the session is elsewhere, once a part. */
    void point(String memberId) {
        if (!session.pointed.contains(memberId)) {
            session.pointed = Agreement.with(session.pointed, memberId);
            outbox().add(List.of(memberId), Cue.Kind.ELSEWHERE);
        }
    }
}
