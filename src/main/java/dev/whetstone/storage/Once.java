package dev.whetstone.storage;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What may be done once: a document {@code { _id: key, at }} for each, whose duplicate key means that somebody else does it. */
public final class Once {

    private final MongoTemplate mongo;
    private final String collection;
    private final Clock clock;

    public Once(MongoTemplate mongo, String collection, Clock clock) {
        this.mongo = mongo;
        this.collection = collection;
        this.clock = clock;
    }

    /** True for the one caller who may do it. */
    public boolean claim(String key) {
        try {
            mongo.insert(new Document("_id", key).append("at", clock.instant()), collection);
            return true;
        } catch (DuplicateKeyException done) {
            return false;
        }
    }

    /** It was not done after all. */
    public void release(String key) {
        mongo.remove(query(where("_id").is(key)), collection);
    }
}
