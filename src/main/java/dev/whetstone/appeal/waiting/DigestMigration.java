package dev.whetstone.appeal.waiting;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.whetstone.storage.schema.Migration;
import org.bson.Document;

/** What said since when a digest had been tried says so as {@link dev.whetstone.storage.Once} reads it; a sent one is the same. */
final class DigestMigration implements Migration {

    private static final String TRIED = "tried";

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String describe() {
        return "digests that may have been sent are held like everything that is done once";
    }

    @Override
    public void apply(MongoDatabase database) {
        MongoCollection<Document> digests = database.getCollection(WaitingDigests.SENT);
        for (Document digest : digests.find(exists(TRIED))) {
            Object tried = digest.get(TRIED);
            digests.updateOne(
                    eq("_id", digest.get("_id")), combine(set("at", tried), set("until", tried), unset(TRIED)));
        }
    }
}
