package dev.whetstone.mock.pairing;

import dev.whetstone.mock.session.Seat;
import java.util.List;

/**
 * A member who is to be paired.
 *
 * @param free when they can, in real time
 */
public record PairCandidate(String id, List<Span> free, Wishes wishes, Past past) {

    public PairCandidate {
        free = List.copyOf(free);
    }

    int met(PairCandidate other) {
        return past.met().getOrDefault(other.id, 0);
    }

    boolean watches() {
        return wishes.wants(Seat.Role.OBSERVER);
    }
}
