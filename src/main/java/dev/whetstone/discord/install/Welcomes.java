package dev.whetstone.discord.install;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The servers whose admins were told how to begin. */
final class Welcomes {

    private static final String COLLECTION = "discord_welcomes";

    private final MongoTemplate mongo;
    private final Clock clock;

    Welcomes(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** True for the one caller who may do it. */
    boolean claim(String guild) {
        try {
            mongo.insert(new Document("_id", guild).append("at", clock.instant()), COLLECTION);
            return true;
        } catch (DuplicateKeyException told) {
            return false;
        }
    }

    /** The bot left; whoever invites it again is told again. */
    void forget(String guild) {
        mongo.remove(query(where("_id").is(guild)), COLLECTION);
    }
}
