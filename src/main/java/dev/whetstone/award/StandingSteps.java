package dev.whetstone.award;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Writes standings in the place of those they were counted from, many at once. */
record StandingSteps(MongoTemplate mongo) {

    private static final int BATCH = 1_000;
    private static final long NOTHING = 0;

    /** Whether every step was taken: a standing that is not the expected one, or is there already, stays as it is. */
    boolean apply(List<UpdateOneModel<Document>> steps) {
        MongoCollection<Document> collection = mongo.getCollection(mongo.getCollectionName(Standing.class));
        boolean all = true;
        for (int from = 0; from < steps.size(); from += BATCH) {
            List<UpdateOneModel<Document>> some = steps.subList(from, Math.min(steps.size(), from + BATCH));
            try {
                BulkWriteResult result = collection.bulkWrite(some, new BulkWriteOptions().ordered(false));
                all &= result.getMatchedCount() + result.getUpserts().size() == some.size();
            } catch (MongoBulkWriteException refused) {
                if (refused.getWriteErrors().stream().anyMatch(e -> e.getCategory() != ErrorCategory.DUPLICATE_KEY)) {
                    throw refused;
                }
                all = false;
            }
        }
        return all;
    }

    /** Stands in the place of one standing only, or of none. */
    static UpdateOneModel<Document> replacement(@Nullable Standing expected, Standing standing) {
        @Nullable Long digest = expected == null ? Long.valueOf(NOTHING) : expected.digest();
        Document filter = new Document("_id", standing.id()).append("digest", digest);
        return new UpdateOneModel<>(filter, content(standing), new UpdateOptions().upsert(expected == null));
    }

    private static Bson content(Standing standing) {
        return Updates.combine(
                Updates.set("groupId", standing.groupId()),
                Updates.set("memberId", standing.memberId()),
                Updates.set("board", standing.board()),
                Updates.set("points", standing.points()),
                Updates.set("answered", standing.answered()),
                Updates.set("gradeSum", standing.gradeSum()),
                Updates.set("lines", standing.lines()),
                Updates.set("digest", standing.digest()));
    }
}
