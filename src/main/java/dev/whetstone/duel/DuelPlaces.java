package dev.whetstone.duel;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

/**
 * The one duel a member has of their own: offered by them, or accepted. The place is taken before the duel is; where a process died
 * in between, or before it freed the place, the place is another's as soon as its duel is none or over.
 *
 * <pre>{@code { _id: "m7", memberId: "m7", duel: "5d41…", at: … }}</pre>
 */
record DuelPlaces(MongoTemplate mongo, Duels duels, Clock clock) {

    static final String COLLECTION = "duel_places";

    /** Longer than a command takes from its place to its duel. */
    private static final Duration BEING_MADE = Duration.ofMinutes(1);

    private static final String DUEL = "duel";

    /** True if the place is this duel's now, or was. */
    boolean take(String memberId, String duelId) {
        Instant now = clock.instant();
        try {
            mongo.insert(
                    new Document("_id", memberId)
                            .append("memberId", memberId)
                            .append(DUEL, duelId)
                            .append("at", now),
                    COLLECTION);
            return true;
        } catch (DuplicateKeyException taken) {
            Document place = mongo.findById(memberId, Document.class, COLLECTION);
            return place != null && isTaken(place, memberId, duelId, now);
        }
    }

    private boolean isTaken(Document place, String memberId, String duelId, Instant now) {
        String holder = place.getString(DUEL);
        if (holder.equals(duelId)) {
            return true;
        }
        boolean held = duels.find(holder)
                .map(duel -> duel.state().isOpen())
                .orElseGet(() -> place.getDate("at").toInstant().isAfter(now.minus(BEING_MADE)));
        return !held
                && mongo.updateFirst(
                                        query(where("_id")
                                                .is(memberId)
                                                .and(DUEL)
                                                .is(holder)),
                                        Update.update(DUEL, duelId).set("at", now),
                                        COLLECTION)
                                .getMatchedCount()
                        == 1;
    }

    /** Gives back whatever a duel holds. */
    void free(String duelId) {
        mongo.remove(query(where(DUEL).is(duelId)), COLLECTION);
    }

    /** Gives back what a member took for a duel. */
    void free(String memberId, String duelId) {
        mongo.remove(query(where("_id").is(memberId).and(DUEL).is(duelId)), COLLECTION);
    }

    void forget(String memberId) {
        mongo.remove(query(where("_id").is(memberId)), COLLECTION);
    }
}
