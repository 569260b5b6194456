package dev.whetstone.dashboard;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;

/**
 * One-time links, at most one for each member: a newer one takes an older one's place, and whoever removes the document has spent it.
 *
 * <pre>{@code
 * { _id: "m7", hash: "9f…", group: "g1", expires: … }
 * }</pre>
 */
public record DashboardLinks(MongoTemplate mongo, Clock clock) {

    static final Duration LIVES = Duration.ofMinutes(15);
    static final String COLLECTION = "dashboard_links";

    /** The secret of a new link for somebody. */
    String offer(SignedIn who) {
        String secret = Secrets.next();
        Update link = Update.update("hash", Secrets.hash(secret))
                .set("group", who.groupId())
                .set("expires", clock.instant().plus(LIVES));
        try {
            put(who, link);
        } catch (DuplicateKeyException somebodyWasFaster) {
            put(who, link);
        }
        return secret;
    }

    private void put(SignedIn who, Update link) {
        mongo.upsert(query(where("_id").is(who.memberId())), link, COLLECTION);
    }

    /** Whether a link could be spent now; looking spends nothing. */
    public boolean isLive(String secret) {
        return mongo.exists(query(live(secret)), COLLECTION);
    }

    /** Spends a link; empty if it was spent or replaced, is too old, or never was one. Of two at once one gets it. */
    public Optional<SignedIn> spend(String secret) {
        return Optional.ofNullable(mongo.findAndRemove(query(live(secret)), Document.class, COLLECTION))
                .map(link -> new SignedIn(link.getString("_id"), link.getString("group")));
    }

    private Criteria live(String secret) {
        return where("hash").is(Secrets.hash(secret)).and("expires").gt(clock.instant());
    }

    void forget(String memberId) {
        mongo.remove(query(where("_id").is(memberId)), COLLECTION);
    }
}
