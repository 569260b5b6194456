package dev.whetstone.mock.pool;

import dev.whetstone.mock.pairing.HoursReader;
import dev.whetstone.mock.pairing.WeeklyHours;
import dev.whetstone.mock.pairing.Wishes;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A member's place in their group's pool.
 *
 * <pre>{@code { _id: "g1|m7", groupId: "g1", memberId: "m7", hours: "Mon 18:00-20:00", wishes: { roles: [ … ], topics: [ … ],
 * level: "MEDIUM" }, rhythm: "WEEKLY", since: …, skip: "2026-03-08" } }</pre>
 *
 * @param hours weekly, by the member's own clock
 * @param skip the date of a pairing that leaves them out, null for none
 */
@Document("mock_pool")
public record PoolEntry(
        @Id String id,
        String groupId,
        String memberId,
        String hours,
        Wishes wishes,
        Rhythm rhythm,
        Instant since,
        @Nullable LocalDate skip) {

    static String id(String groupId, String memberId) {
        return groupId + "|" + memberId;
    }

    public WeeklyHours weekly() {
        return HoursReader.read(hours).hours();
    }

    public boolean skips(LocalDate date) {
        return date.equals(skip);
    }

    /** Whether they skipped a pairing of one of these dates, the last one included. */
    public boolean skipped(LocalDate after, LocalDate last) {
        return skip != null && skip.isAfter(after) && !skip.isAfter(last);
    }
}
