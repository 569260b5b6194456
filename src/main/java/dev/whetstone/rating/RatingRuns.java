package dev.whetstone.rating;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

/**
 * When the ratings are counted next, and by whom: whoever takes it moves {@code nextFireAt} ahead and raises {@code fence} in one
 * write; what is asked for meanwhile stands in {@code asked} and makes it due again.
 *
 * <pre>{@code { _id: "ratings", nextFireAt: …, fence: 3, asked: … }}</pre>
 */
public final class RatingRuns {

    static final String COLLECTION = "rating_runs";

    /** As long as a count may take; after that another process begins anew, which does no harm. */
    private static final Duration HOLD = Duration.ofMinutes(10);

    private static final String ID = "ratings";
    private static final String DUE = "nextFireAt";
    private static final String FENCE = "fence";
    private static final String ASKED = "asked";

    private final MongoTemplate mongo;
    private final Clock clock;

    RatingRuns(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** Asks for the ratings to be counted anew in so long, or earlier. */
    public void ask(Duration in) {
        Instant at = clock.instant().plus(in);
        Update sooner = new Update().min(DUE, at).min(ASKED, at);
        try {
            mongo.upsert(query(where("_id").is(ID)), sooner, COLLECTION);
        } catch (DuplicateKeyException somebodyWasFaster) {
            mongo.updateFirst(query(where("_id").is(ID)), sooner, COLLECTION);
        }
    }

    boolean isDue(Instant now) {
        return mongo.exists(query(where("_id").is(ID).and(DUE).lte(now)), COLLECTION);
    }

    /** Takes the run if it is due and nobody has it; its number. */
    Optional<Long> take() {
        Instant now = clock.instant();
        return Optional.ofNullable(mongo.findAndModify(
                        query(where("_id").is(ID).and(DUE).lte(now)),
                        new Update().set(DUE, now.plus(HOLD)).inc(FENCE, 1).unset(ASKED),
                        FindAndModifyOptions.options().returnNew(true),
                        Document.class,
                        COLLECTION))
                .map(taken -> taken.get(FENCE, Number.class).longValue());
    }

    /** It is done; due again only if somebody asked since it was taken. */
    void done(long run) {
        Document found = mongo.findById(ID, Document.class, COLLECTION);
        if (found == null || found.get(FENCE, Number.class).longValue() != run) {
            return;
        }
        boolean ended = mongo.updateFirst(
                                query(where("_id")
                                        .is(ID)
                                        .and(FENCE)
                                        .is(run)
                                        .and(ASKED)
                                        .exists(false)),
                                new Update().unset(DUE),
                                COLLECTION)
                        .getMatchedCount()
                == 1;
        if (!ended) {
            mongo.updateFirst(
                    query(where("_id").is(ID).and(FENCE).is(run)), Update.update(DUE, clock.instant()), COLLECTION);
        }
    }
}
