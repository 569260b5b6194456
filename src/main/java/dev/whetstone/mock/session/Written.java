package dev.whetstone.mock.session;

import java.time.Instant;
import java.util.List;

/**
 * A message of a member in a session, known again when its author changes it or takes it back.
 *
 * @param part the part that ran when it was written
 * @param numbers of the cues that had it graded, or read
 * @param at when it was written or changed last
 */
record Written(String key, int part, List<Integer> numbers, Instant at) {

    Written {
        numbers = List.copyOf(numbers);
    }

    /** Whether a key is that of this message, or of a change of it. */
    boolean is(String other) {
        return other.equals(key) || other.startsWith(key + ":");
    }
}
