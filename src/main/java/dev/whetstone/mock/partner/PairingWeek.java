package dev.whetstone.mock.partner;

import dev.whetstone.mock.session.Seat;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What one making of pairs came to, stored as a whole before anybody is told: whoever inserts it first has made them, and
 * whoever goes on after a crash finds the same ones.
 *
 * <pre>{@code { _id: "g1:2026-03-08", groupId: "g1", at: …, weekly: true, pairs: [ { seats: [ … ], scenarioId: …, starts: [ … ] } ],
 * alone: [ "m4" ], script: "sql-live", again: [], nextFireAt: … } }</pre>
 *
 * @param weekly whether it was the group's hour, and not for those who lost a partner
 * @param script the scenario that those alone may play with the bot
 * @param again the proposals that fell through and were seen to with it
 * @param nextFireAt when it is worked on, null once everything of it is proposed
 */
@Document("mock_weeks")
record PairingWeek(
        @Id String id,
        String groupId,
        Instant at,
        boolean weekly,
        List<Planned> pairs,
        List<String> alone,
        String script,
        List<String> again,
        @Nullable Instant nextFireAt) {

    PairingWeek {
        pairs = List.copyOf(pairs);
        alone = List.copyOf(alone);
        again = List.copyOf(again);
    }

    /** A pair that is to be proposed. */
    record Planned(List<Seat> seats, String scenarioId, List<Instant> starts) {
        boolean holds(String memberId) {
            return seats.stream().anyMatch(seat -> seat.memberId().equals(memberId));
        }
    }
}
