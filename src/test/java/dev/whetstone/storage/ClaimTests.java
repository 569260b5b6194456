package dev.whetstone.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What the bot's claims rest on: one document is written by one claimer, whatever the server. */
@OnEveryServer
class ClaimTests {
    private static final int CLAIMERS = 16;

    @AutoClose
    private final TestDatabase database;

    ClaimTests(DatabaseServer server) {
        database = server.fresh();
    }

    @Test
    void oneOfManyInsertsWithTheSameIdWins() {
        MongoCollection<Document> claims = database.database().getCollection("claims");
        for (int slot = 0; slot < 20; slot++) {
            AtomicInteger winners = new AtomicInteger();
            int id = slot;
            Together.run(CLAIMERS, claimer -> {
                if (inserted(claims, new Document("_id", id).append("by", claimer))) {
                    winners.incrementAndGet();
                }
            });
            assertThat(winners).hasValue(1);
        }
        assertThat(claims.countDocuments()).isEqualTo(20);
    }

    @Test
    void oneOfManyUpdatesOnTheSameStateWins() {
        MongoCollection<Document> rounds = database.database().getCollection("rounds");
        CollectionIndexes.of("rounds").index("state", "slot").create(database.database());
        IntStream.range(0, 20)
                .forEach(slot -> rounds.insertOne(new Document("slot", slot).append("state", "SCHEDULED")));
        AtomicInteger wins = new AtomicInteger();
        Together.run(CLAIMERS, claimer -> {
            for (int i = 0; i < 20; i++) {
                if (rounds.findOneAndUpdate(Filters.eq("state", "SCHEDULED"), Updates.set("state", "OPEN")) != null) {
                    wins.incrementAndGet();
                }
            }
        });
        assertThat(wins).hasValue(20);
        assertThat(rounds.countDocuments(Filters.eq("state", "OPEN"))).isEqualTo(20);
    }

    @Test
    void countersLoseNoIncrement() {
        MongoCollection<Document> counters = database.database().getCollection("counters");
        counters.insertOne(new Document("_id", 1).append("n", 0));
        Together.run(
                CLAIMERS,
                claimer -> IntStream.range(0, 50)
                        .forEach(i -> counters.updateOne(Filters.eq("_id", 1), Updates.inc("n", 1))));
        assertThat(counters.find().first()).containsEntry("n", CLAIMERS * 50);
    }

    private static boolean inserted(MongoCollection<Document> collection, Document document) {
        try {
            collection.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            assertThat(e.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY);
            return false;
        }
    }
}
