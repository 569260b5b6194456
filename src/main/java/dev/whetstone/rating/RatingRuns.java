package dev.whetstone.rating;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
 * <pre>{@code { _id: "ratings", nextFireAt: …, fence: 3, asked: …, from: "2026-03-12", settled: "2026-02-23" }}</pre>
 */
public final class RatingRuns {

    static final String COLLECTION = "rating_runs";

    /** As long as a count may take; after that another process begins anew, which does no harm. */
    private static final Duration HOLD = Duration.ofMinutes(10);

    private static final String ID = "ratings";
    private static final String DUE = "nextFireAt";
    private static final String FENCE = "fence";
    private static final String ASKED = "asked";
    private static final String FROM = "from";
    private static final String SETTLED = "settled";

    private final MongoTemplate mongo;
    private final Clock clock;

    RatingRuns(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /**
     * A run that was taken.
     *
     * @param from the first day of which something has changed, empty if it is not known
     * @param settled the Monday whose ratings can be counted on from, empty if there is none
     */
    record Run(long number, Optional<LocalDate> from, Optional<LocalDate> settled) {

        /** The Monday from which it is enough to count, empty where everything must be. */
        Optional<LocalDate> enough() {
            return settled.filter(
                    monday -> from.filter(date -> !date.isBefore(monday)).isPresent());
        }
    }

    /** Asks for the ratings to be counted in so long, or earlier, because games of that day and of no earlier one have changed. */
    public void ask(Duration in, LocalDate from) {
        Instant at = clock.instant().plus(in);
        Update sooner = new Update().min(DUE, at).min(ASKED, at).min(FROM, from.toString());
        try {
            mongo.upsert(query(where("_id").is(ID)), sooner, COLLECTION);
        } catch (DuplicateKeyException somebodyWasFaster) {
            mongo.updateFirst(query(where("_id").is(ID)), sooner, COLLECTION);
        }
    }

    boolean isDue(Instant now) {
        return mongo.exists(query(where("_id").is(ID).and(DUE).lte(now)), COLLECTION);
    }

    /** Takes the run if it is due and nobody has it. */
    Optional<Run> take() {
        Instant now = clock.instant();
        return Optional.ofNullable(mongo.findAndModify(
                        query(where("_id").is(ID).and(DUE).lte(now)),
                        new Update().set(DUE, now.plus(HOLD)).inc(FENCE, 1).unset(ASKED),
                        FindAndModifyOptions.options().returnNew(true),
                        Document.class,
                        COLLECTION))
                .map(taken ->
                        new Run(taken.get(FENCE, Number.class).longValue(), date(taken, FROM), date(taken, SETTLED)));
    }

    private static Optional<LocalDate> date(Document run, String field) {
        return Optional.ofNullable(run.getString(field)).map(LocalDate::parse);
    }

    /** Whether nobody took it over, as after its process stood still; whoever lost it keeps nothing. */
    boolean holds(long run) {
        return mongo.exists(query(where("_id").is(ID).and(FENCE).is(run)), COLLECTION);
    }

    /** What is kept is about to change below, so that nobody counts on from it until that is done. */
    void unsettle() {
        mongo.updateFirst(query(where("_id").is(ID)), new Update().unset(SETTLED), COLLECTION);
    }

    /** It is done, and settled up to a Monday; due again only if somebody asked since it was taken. */
    void done(long run, LocalDate settled) {
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
                                new Update().unset(DUE).unset(FROM).set(SETTLED, settled.toString()),
                                COLLECTION)
                        .getMatchedCount()
                == 1;
        if (!ended) {
            mongo.updateFirst(
                    query(where("_id").is(ID).and(FENCE).is(run)),
                    Update.update(DUE, clock.instant()).set(SETTLED, settled.toString()),
                    COLLECTION);
        }
    }
}
