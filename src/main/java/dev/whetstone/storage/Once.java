package dev.whetstone.storage;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * What may be done once: a document for each, inserted before it is begun, so that a duplicate key means that somebody else is at
 * it or has done it. {@code until} goes once it is done; a claim whose process died is another's after that, and whoever takes it
 * over has to find out whether the dead one came as far as doing it.
 *
 * <pre>{@code { _id: "season:g1:2026-02|slack:T1:C1", at: …, until: … } }</pre>
 */
public final class Once {

    private static final String AT = "at";
    private static final String UNTIL = "until";
    private static final String PERSON = "person";

    /** Longer than a send may take with all its tries. */
    static final Duration HOLD = Duration.ofMinutes(5);

    private final MongoTemplate mongo;
    private final String collection;
    private final Clock clock;
    private final Duration hold;

    public Once(MongoTemplate mongo, String collection, Clock clock) {
        this(mongo, collection, clock, HOLD);
    }

    /** @param hold how long a claim is nobody else's: longer than doing it takes */
    public Once(MongoTemplate mongo, String collection, Clock clock, Duration hold) {
        this.mongo = mongo;
        this.collection = collection;
        this.clock = clock;
        this.hold = hold;
    }

    /**
     * One caller's leave to do it, for as long as it is held.
     *
     * @param kept the document: that of the first who claimed it
     * @param at when it was claimed first
     * @param until when it is another's
     * @param tried since when it may have been done already; null where nobody has tried
     */
    public record Claim(
            Document kept,
            Instant at,
            Instant until,
            @Nullable Instant tried) {}

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
        Optional<Claim> claim = claim(fresh);
        if (claim.isEmpty()) {
            return mongo.exists(query(where("_id").is(key).and(UNTIL).exists(false)), collection);
        }
        try {
            deed.run();
        } catch (RuntimeException e) {
            Instant until = claim.get().until();
            mongo.remove(query(where("_id").is(key).and(UNTIL).is(until)), collection);
            throw e;
        }
        finish(key);
        return true;
    }

    /** Notes it as done without doing it, for what is rather left out than done twice; true for the one caller who may. */
    public boolean isFirst(String key) {
        try {
            mongo.insert(new Document("_id", key).append(AT, clock.instant()), collection);
            return true;
        } catch (DuplicateKeyException known) {
            return false;
        }
    }

    /**
     * Takes it, for who says afterwards how it went: {@link #finish}, {@link #doubt} or {@link #forget(String)}. Empty if somebody
     * else is at it or it is done.
     *
     * @param fresh what is kept of it, with its {@code _id}
     */
    public Optional<Claim> claim(Document fresh) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant until = now.plus(hold);
        try {
            mongo.insert(fresh.append(AT, now).append(UNTIL, until), collection);
            return Optional.of(new Claim(fresh, now, until, null));
        } catch (DuplicateKeyException known) {
            return Optional.ofNullable(mongo.findAndModify(
                            query(where("_id").is(fresh.get("_id")).and(UNTIL).lte(now)),
                            Update.update(UNTIL, until),
                            FindAndModifyOptions.options().returnNew(true),
                            Document.class,
                            collection))
                    .map(taken -> {
                        Instant at = claimed(taken).orElse(now.minus(hold));
                        return new Claim(taken, at, until, at);
                    });
        }
    }

    /** Empty where it was claimed before that was noted. */
    private static Optional<Instant> claimed(Document document) {
        return Optional.ofNullable(document.getDate(AT)).map(Date::toInstant);
    }

    /** It is done, or never will be. */
    public void finish(String key) {
        mongo.updateFirst(query(where("_id").is(key)), new Update().unset(UNTIL), collection);
    }

    /** It may be done; whoever claims it next finds out. */
    public void doubt(String key) {
        mongo.updateFirst(underWay(key), Update.update(UNTIL, clock.instant()), collection);
    }

    /** Whether somebody claimed it and has not said how it went. */
    public boolean isUnderWay(String key) {
        return mongo.exists(underWay(key), collection);
    }

    private static Query underWay(String key) {
        return query(where("_id").is(key).and(UNTIL).exists(true));
    }

    /** As if it had never been done. */
    public void forget(String key) {
        mongo.remove(query(where("_id").is(key)), collection);
    }

    /** As if nothing had ever been done for these people. */
    public void forget(Collection<String> people) {
        mongo.remove(query(where(PERSON).in(people)), collection);
    }
}
