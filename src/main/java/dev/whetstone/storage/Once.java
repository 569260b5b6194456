package dev.whetstone.storage;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

/**
 * What may be done once: a document for each, inserted before it is begun, so that a duplicate key means that somebody else is at
 * it or has done it. {@code until} goes once it is done; a claim whose process died is another's after that, and whoever takes it
 * over has to find out whether the dead one came as far as doing it.
 *
 * <pre>{@code { _id: "season:g1:2026-02|slack:T1:C1", at: …, until: … } }</pre>
 */
public final class Once {

    private static final String UNTIL = "until";
    private static final String PERSON = "person";

    /** Longer than a send may take with all its tries. */
    static final Duration HOLD = Duration.ofMinutes(5);

    private final MongoTemplate mongo;
    private final String collection;
    private final Clock clock;

    public Once(MongoTemplate mongo, String collection, Clock clock) {
        this.mongo = mongo;
        this.collection = collection;
        this.clock = clock;
    }

    /**
     * Does it unless it is done. Where it throws, nothing was done and whoever comes next may try again.
     *
     * @return whether it is done now; false if somebody else is at it
     */
    public boolean done(String key, Runnable deed) {
        return done(new Document("_id", key), deed);
    }

    /** As above, for something that names a person, who may want to be {@link #forget(Collection) forgotten}. */
    public boolean done(String key, String person, Runnable deed) {
        return done(new Document("_id", key).append(PERSON, person), deed);
    }

    private boolean done(Document fresh, Runnable deed) {
        String key = fresh.getString("_id");
        Instant until = clock.instant().plus(HOLD).truncatedTo(ChronoUnit.MILLIS);
        if (!claim(fresh, until)) {
            return mongo.exists(query(where("_id").is(key).and(UNTIL).exists(false)), collection);
        }
        try {
            deed.run();
        } catch (RuntimeException e) {
            mongo.remove(query(where("_id").is(key).and(UNTIL).is(until)), collection);
            throw e;
        }
        mongo.updateFirst(query(where("_id").is(key)), new Update().unset(UNTIL), collection);
        return true;
    }

    /** As if it had never been done. */
    public void forget(String key) {
        mongo.remove(query(where("_id").is(key)), collection);
    }

    /** As if nothing had ever been done for these people. */
    public void forget(Collection<String> people) {
        mongo.remove(query(where(PERSON).in(people)), collection);
    }

    private boolean claim(Document fresh, Instant until) {
        Instant now = clock.instant();
        try {
            mongo.insert(fresh.append("at", now).append(UNTIL, until), collection);
            return true;
        } catch (DuplicateKeyException known) {
            return mongo.updateFirst(
                                    query(where("_id")
                                            .is(fresh.get("_id"))
                                            .and(UNTIL)
                                            .lte(now)),
                                    Update.update(UNTIL, until),
                                    collection)
                            .getMatchedCount()
                    == 1;
        }
    }
}
