package dev.whetstone.slack.install;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.slack.api.bolt.service.OAuthStateService;
import java.time.Clock;
import java.time.Instant;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The states of installations under way; each is good once and for ten minutes, whichever process it comes back to. */
final class MongoStates implements OAuthStateService {

    static final String COLLECTION = "slack_oauth_states";
    static final String EXPIRES = "expiresAt";

    private final MongoTemplate mongo;
    private final Clock clock;

    MongoStates(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** Sweeps the expired ones away on the occasion. */
    @Override
    public void addNewStateToDatastore(String state) {
        Instant now = clock.instant();
        mongo.remove(query(where(EXPIRES).lte(now)), COLLECTION);
        mongo.insert(new Document("_id", state).append(EXPIRES, now.plusSeconds(getExpirationInSeconds())), COLLECTION);
    }

    /** Takes the state out, so that of two requests with the same one is refused, also where they come at once. */
    @Override
    public boolean isAvailableInDatabase(String state) {
        var good = query(where("_id").is(state).and(EXPIRES).gt(clock.instant()));
        return mongo.findAndRemove(good, Document.class, COLLECTION) != null;
    }

    @Override
    public void deleteStateFromDatastore(String state) {
        mongo.remove(query(where("_id").is(state)), COLLECTION);
    }
}
