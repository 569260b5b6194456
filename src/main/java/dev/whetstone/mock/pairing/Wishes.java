package dev.whetstone.mock.pairing;

import dev.whetstone.mock.session.Seat;
import java.util.Collections;
import java.util.Set;

/** What a member wants to play: in which roles, about which topics (none for all), and how hard. */
public record Wishes(Set<Seat.Role> roles, Set<String> topics, Level level) {

    public Wishes {
        roles = Set.copyOf(roles);
        topics = Set.copyOf(topics);
    }

    boolean wants(Seat.Role role) {
        return roles.contains(role);
    }

    /** Whether one of the two can ask and the other answer. */
    boolean fits(Wishes other) {
        return asks(this, other) || asks(other, this);
    }

    private static boolean asks(Wishes one, Wishes other) {
        return one.wants(Seat.Role.INTERVIEWER) && other.wants(Seat.Role.CANDIDATE);
    }

    boolean shares(Wishes other) {
        return topics.isEmpty() || other.topics.isEmpty() || !Collections.disjoint(topics, other.topics);
    }
}
