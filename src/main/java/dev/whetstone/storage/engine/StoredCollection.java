package dev.whetstone.storage.engine;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Comparator;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** The library's collection, whose queries use indexes, and whose documents nobody changes but through it. */
final class StoredCollection extends H2Collection {

    /** Where its documents and its properties are kept. */
    record Maps(MVMap<Object, Document> documents, MVMap<String, Object> properties) {}

    StoredCollection(
            MongoDatabase database, String name, CollectionOptions options, Maps maps, CursorRegistry cursors) {
        super(database, name, options, maps.documents(), maps.properties(), cursors);
    }

    @Override
    protected synchronized QueryResult queryDocuments(
            Document query, Document order, int skip, int limit, int batchSize, Document fields) {
        Conditions conditions = new Conditions(query);
        OrderedIndex index = best(conditions);
        return index == null
                ? matchDocuments(query, order, skip, limit, batchSize, fields)
                : matchDocuments(query, index.positions(conditions), order, skip, limit, batchSize, fields);
    }

    private @Nullable OrderedIndex best(Conditions conditions) {
        return getIndexes().stream()
                .map(OrderedIndex.class::cast)
                .filter(index -> index.score(conditions) > 0)
                .max(Comparator.comparingInt(index -> index.score(conditions)))
                .orElse(null);
    }

    /** The library changes what a query gave it, and encodes replies while later commands run. */
    @Override
    protected QueryResult createQueryResult(List<Document> matched, int batchSize) {
        return super.createQueryResult(
                matched.stream().map(Document::cloneDeeply).toList(), batchSize);
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    public synchronized void addIndex(Index<Object> index) {
        super.addIndex(index);
    }

    @Override
    public synchronized void dropIndex(String name) {
        super.dropIndex(name);
    }
}
