package dev.whetstone.mock.pairing;

import dev.whetstone.mock.session.Seat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Two members who are to play, perhaps watched by a third.
 *
 * @param candidate who answers first; roles change for the second half
 * @param starts when they could begin, the first one first; not empty
 */
public record Pair(
        PairCandidate candidate,
        PairCandidate interviewer,
        Optional<PairCandidate> observer,
        PairScript script,
        List<Instant> starts) {

    public Pair {
        starts = List.copyOf(starts);
    }

    Pair watchedBy(PairCandidate third, List<Instant> common) {
        return new Pair(candidate, interviewer, Optional.of(third), script, common);
    }

    /** Everybody's place. */
    public List<Seat> seats() {
        List<Seat> seats = new ArrayList<>(List.of(
                new Seat(candidate.id(), Seat.Role.CANDIDATE), new Seat(interviewer.id(), Seat.Role.INTERVIEWER)));
        observer.ifPresent(third -> seats.add(new Seat(third.id(), Seat.Role.OBSERVER)));
        return List.copyOf(seats);
    }
}
