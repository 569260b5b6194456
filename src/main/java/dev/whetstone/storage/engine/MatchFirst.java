package dev.whetstone.storage.engine;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * An aggregation whose first stage is a match.
 *
 * @param command the whole command
 * @param match the first stage's query
 * @param rest the stages after it
 */
record MatchFirst(Document command, Document match, List<Document> rest) {
    /** How the driver counts documents. */
    private static final List<Document> COUNT =
            List.of(new Document("$group", new Document("_id", 1).append("n", new Document("$sum", 1))));

    static @Nullable MatchFirst of(Document command) {
        List<Document> pipeline = Aggregation.parse(command.get("pipeline"));
        if (pipeline.isEmpty() || !(pipeline.get(0).get("$match") instanceof Document match)) {
            return null;
        }
        return new MatchFirst(command, match, pipeline.subList(1, pipeline.size()));
    }

    Document run(MongoCollection<Object> collection, DatabaseResolver databases, Oplog oplog) {
        Aggregation aggregation =
                Aggregation.fromPipeline(rest, databases, collection.getDatabase(), collection, oplog);
        aggregation.validate(command);
        List<Document> results = rest.equals(COUNT) ? count(collection) : aggregation.runStages(matching(collection));
        Document cursor =
                new Document("id", 0L).append("ns", collection.getFullName()).append("firstBatch", results);
        return new Document("cursor", cursor).append("ok", 1.0);
    }

    private List<Document> count(MongoCollection<Object> collection) {
        int count = collection.count(match, 0, 0);
        return count == 0 ? List.of() : List.of(new Document("_id", 1).append("n", count));
    }

    private Stream<Document> matching(MongoCollection<Object> collection) {
        return StreamSupport.stream(collection.handleQuery(match).spliterator(), false);
    }
}
