package dev.whetstone.mock.session;

import dev.whetstone.mock.session.MockSession.State;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The moves of a session before it begins: who says yes, another time, no. Each says whether it changed anything. */
public record Agreement(MockSession session) {

    /** Says yes; when interviewer and candidate have, it is confirmed. False if it changes nothing. */
    public boolean confirm(String memberId) {
        if (session.state != State.PROPOSED
                || session.seatOf(memberId).isEmpty()
                || session.confirmed.contains(memberId)) {
            return false;
        }
        session.confirmed = with(session.confirmed, memberId);
        if (session.confirmed.containsAll(session.players())) {
            session.state = State.CONFIRMED;
            session.nextFireAt = session.startsAt;
        }
        return true;
    }

    /**
     * Proposes another time, to which the others have not said yes; false if it has begun or is that time already, or for somebody who
     * does not play.
     */
    public boolean move(String memberId, Instant to, Instant until) {
        boolean waits = session.state == State.PROPOSED || session.state == State.CONFIRMED;
        if (!waits || !session.here.isEmpty() || !session.players().contains(memberId) || to.equals(session.startsAt)) {
            return false;
        }
        session.startsAt = to;
        session.state = State.PROPOSED;
        session.confirmed = Set.of(memberId);
        session.nextFireAt = until;
        session.cues = List.of();
        session.called = false;
        session.waited = false;
        return true;
    }

    /** Says no, which ends it; false if it has begun or is over. */
    public boolean decline(String memberId) {
        if ((session.state != State.PROPOSED && session.state != State.CONFIRMED)
                || session.seatOf(memberId).isEmpty()) {
            return false;
        }
        session.declinedBy = memberId;
        return miss();
    }

    /** An observer gives their seat back before it begins; false if they have none or it has begun. */
    public boolean excuse(String memberId) {
        boolean waits = session.state == State.PROPOSED || session.state == State.CONFIRMED;
        boolean watches = session.seatOf(memberId)
                .filter(seat -> seat.role() == Seat.Role.OBSERVER)
                .isPresent();
        if (waits && watches) {
            session.seats = session.seats.stream()
                    .filter(seat -> !seat.memberId().equals(memberId))
                    .toList();
            session.confirmed = without(session.confirmed, memberId);
            session.here = without(session.here, memberId);
        }
        return waits && watches;
    }

    /** Whoever is here waits no longer for who is not; false if it has begun or is over. */
    public boolean giveUp() {
        return session.state == State.CONFIRMED && miss();
    }

    /** Ends a proposal that not everybody said yes to; false if it is none any more. */
    public boolean lapse() {
        return session.state == State.PROPOSED && miss();
    }

    /** Not held; false if it was or is. */
    boolean miss() {
        if (session.state != State.PROPOSED && session.state != State.CONFIRMED) {
            return false;
        }
        session.state = State.MISSED;
        session.cues = List.of();
        session.nextFireAt = null;
        return true;
    }

    static Set<String> without(Set<String> names, String name) {
        return names.stream().filter(other -> !other.equals(name)).collect(Collectors.toSet());
    }

    static Set<String> with(Set<String> names, String name) {
        Set<String> all = new LinkedHashSet<>(names);
        all.add(name);
        return all;
    }
}
