package dev.whetstone.mock.session;

import dev.whetstone.mock.session.MockSession.State;
import java.time.Instant;

/** What becomes of a session when one of its members is gone for good. */
record Leaving(MockSession session) {

    /**
     * Who is left keeps nothing that names who is gone. Without one of the two who play it is over; who only watched is missed by
     * nobody. False if they were not in it.
     */
    boolean leave(String memberId, Instant now) {
        boolean played = session.players().contains(memberId);
        if (session.seatOf(memberId).isEmpty()) {
            return false;
        }
        session.seats = session.seats.stream()
                .filter(seat -> !seat.memberId().equals(memberId))
                .toList();
        session.forget(memberId);
        session.cues = session.cues.stream()
                .filter(cue -> !cue.to().equals(memberId) && !cue.from().equals(memberId))
                .toList();
        if (session.state.isOpen() && (played || session.seats.isEmpty())) {
            end(now);
        } else if (session.state == State.FEEDBACK) {
            new Play(session).releaseIfAllSent(now);
        }
        return true;
    }

    private void end(Instant now) {
        boolean held = session.state == State.FEEDBACK;
        boolean began = held || session.state == State.RUNNING;
        session.cues = session.cues.stream()
                .filter(cue -> cue.kind() == Cue.Kind.CLOSE)
                .toList();
        new Venue(session).leave();
        session.state = began ? State.DONE : State.MISSED;
        session.endedAt = began ? now : null;
        new Outbox(session).add(new Venue(session).all(), held ? Cue.Kind.GONE_AFTERWARDS : Cue.Kind.GONE);
        new Outbox(session).wake(now);
    }
}
