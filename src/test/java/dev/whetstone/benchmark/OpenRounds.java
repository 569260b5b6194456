package dev.whetstone.benchmark;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.whetstone.round.Round;
import java.time.Duration;
import java.util.List;

/** The open rounds of the seeded groups. */
record OpenRounds(Store store) {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Returns when so many seeded groups have an open round. */
    void await(int count) {
        if (!Waiting.until(() -> all().size() >= count, PATIENCE)) {
            throw new IllegalStateException("Only %d of %d rounds are open".formatted(all().size(), count));
        }
    }

    List<Round> all() {
        return store.template().find(query(where("state").is(Round.State.OPEN)), Round.class).stream()
                .filter(round -> round.groupId().startsWith("bench"))
                .toList();
    }
}
