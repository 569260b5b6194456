package dev.whetstone.benchmark;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.whetstone.round.Round;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.data.mongodb.core.query.Query;

/** The open rounds that were due at a moment. */
record OpenRounds(Store store, Instant due) {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Returns all of them when there are so many. */
    List<Round> await(int count) {
        if (!Waiting.until(() -> count() >= count, PATIENCE)) {
            throw new IllegalStateException("Only %d of %d rounds are open".formatted(count(), count));
        }
        return store.template().find(theirs(), Round.class);
    }

    private long count() {
        return store.template().count(theirs(), Round.class);
    }

    private Query theirs() {
        return query(where("state").is(Round.State.OPEN).and("dueAt").is(due));
    }
}
