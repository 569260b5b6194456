package dev.whetstone.mock.hours;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A quarter of an hour that a session takes from a member.
 *
 * <pre>{@code { _id: "m7|1970304", memberId: "m7", session: "g1:2026-03-08:9ff1cc49", quarter: 1970304, by: "5d41…", at: … } }</pre>
 *
 * @param quarter counts from the epoch
 * @param by the attempt to agree on the session that took it, or took it over
 * @param at when it did; null where an earlier build took it
 */
@Document("mock_hours")
record TakenQuarter(
        @Id String id,
        String memberId,
        String session,
        long quarter,
        String by,
        @Nullable Instant at) {

    private static final Duration LENGTH = Duration.ofMinutes(15);

    /** No session is taken for longer. */
    private static final Duration LONGEST = Duration.ofMinutes(60);

    /** Longer than it takes to store a session as agreed; whoever is not done by then has died, or stands still. */
    private static final Duration ATTEMPT = Duration.ofMinutes(1);

    static TakenQuarter of(String memberId, String session, long quarter, String by, Instant now) {
        return new TakenQuarter(memberId + "|" + quarter, memberId, session, quarter, by, now);
    }

    /** Whether the attempt that took it may still go on. */
    boolean isFresh(Instant now) {
        return at != null && now.isBefore(at.plus(ATTEMPT));
    }

    /** Those that a session which starts then takes. */
    static LongStream of(Instant start) {
        long from = Math.floorDiv(start.getEpochSecond(), LENGTH.toSeconds());
        long last = Math.floorDiv(start.plus(LONGEST).getEpochSecond() - 1, LENGTH.toSeconds());
        return LongStream.rangeClosed(from, last);
    }
}
