package dev.whetstone.schedule;

import java.time.Instant;
import java.util.Optional;

/**
 * Work that falls due at points in time kept in the database. The tick asks every implementation once a second; the truth
 * and the claims are in the database, so a missed tick or a second node changes nothing.
 */
public interface DueWork {

    /** Takes what is due and hands it to the {@link Workers}, item by item; returns how many items it handed over. */
    int run(Instant now);

    /** The next thing a member would notice, if this work plans any. */
    default Optional<Upcoming> next() {
        return Optional.empty();
    }

    /** A moment and a few words such as “the question closes”. */
    record Upcoming(Instant at, String what) {}
}
