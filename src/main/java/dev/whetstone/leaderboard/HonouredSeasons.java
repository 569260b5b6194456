package dev.whetstone.leaderboard;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The seasons whose champions were honoured, so that none is honoured twice. */
final class HonouredSeasons {

    private static final String COLLECTION = "honoured_seasons";

    private final MongoTemplate mongo;
    private final Clock clock;

    HonouredSeasons(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** True for the one caller who may do it. */
    boolean claim(String key) {
        try {
            mongo.insert(new Document("_id", key).append("at", clock.instant()), COLLECTION);
            return true;
        } catch (DuplicateKeyException done) {
            return false;
        }
    }

    /** It was not done after all. */
    void release(String key) {
        mongo.remove(query(where("_id").is(key)), COLLECTION);
    }
}
