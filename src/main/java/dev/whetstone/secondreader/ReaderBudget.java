package dev.whetstone.secondreader;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.result.UpdateResult;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

/**
 * How many requests a day may cost, counted for all processes together. One document a day, UTC:
 * {@code {_id: "2026-03-02", requests: 17}}; a request is counted, in one atomic step, before it is made.
 */
final class ReaderBudget {

    private static final String COLLECTION = "reader_requests";
    private static final int KEPT_DAYS = 7;

    private final MongoTemplate mongo;
    private final Clock clock;
    private final int daily;

    ReaderBudget(MongoTemplate mongo, Clock clock, int daily) {
        this.mongo = mongo;
        this.clock = clock;
        this.daily = daily;
    }

    /** Takes one request out of the day's; false if none is left. */
    boolean take() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (counted(today)) {
            return true;
        }
        try {
            mongo.insert(new Document("_id", today.toString()).append("requests", 1), COLLECTION);
        } catch (DuplicateKeyException begun) {
            return counted(today);
        }
        mongo.remove(query(where("_id").lt(today.minusDays(KEPT_DAYS).toString())), COLLECTION);
        return true;
    }

    private boolean counted(LocalDate day) {
        UpdateResult result = mongo.updateFirst(
                query(where("_id").is(day.toString()).and("requests").lt(daily)),
                new Update().inc("requests", 1),
                COLLECTION);
        return result.getModifiedCount() > 0;
    }
}
