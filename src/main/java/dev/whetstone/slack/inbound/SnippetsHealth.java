package dev.whetstone.slack.inbound;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Up whatever waits; tells how many messages with files failed too often to be tried again. */
final class SnippetsHealth extends AbstractHealthIndicator {

    private static final int MOST_COUNTED = 1_000;

    private final MongoTemplate mongo;

    SnippetsHealth(MongoTemplate mongo) {
        super("Messages with files cannot be counted");
        this.mongo = mongo;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.up()
                .withDetail(
                        "setAside",
                        mongo.count(query(where("setAside").exists(true)).limit(MOST_COUNTED), Snippets.Waiting.class));
    }
}
