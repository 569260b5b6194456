package dev.whetstone.storage.engine;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A collection whose stored documents never change: an update works on copies, so that replies being encoded and pages
 * being written never see half of it.
 */
final class StoredCollection extends H2Collection {
    private boolean updating;

    StoredCollection(
            MongoDatabase database, String name, CollectionOptions options, Maps maps, CursorRegistry cursors) {
        super(database, name, options, maps.documents(), maps.meta(), cursors);
    }

    record Maps(MVMap<Object, Document> documents, MVMap<String, Object> meta) {}

    @Override
    public synchronized Document updateDocuments(
            Document selector, Document update, ArrayFilters filters, boolean multi, boolean upsert, Oplog oplog) {
        updating = true;
        try {
            return super.updateDocuments(selector, update, filters, multi, upsert, oplog);
        } finally {
            updating = false;
        }
    }

    @Override
    public synchronized Document findAndModify(Document query) {
        updating = true;
        try {
            return super.findAndModify(query);
        } finally {
            updating = false;
        }
    }

    @Override
    protected QueryResult createQueryResult(List<Document> matched, int batchSize) {
        if (!updating) {
            return super.createQueryResult(matched, batchSize);
        }
        return new QueryResult(() -> matched.stream().map(Document::cloneDeeply).iterator());
    }

    @Override
    protected synchronized QueryResult queryDocuments(
            Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
        Document order = limit > 0 && isByFields(orderBy) ? orderBy : new Document();
        IndexPlan plan = new Planner(query, order).choose(getIndexes());
        if (plan == null) {
            return super.queryDocuments(query, orderBy, skip, limit, batchSize, fields);
        }
        SortedPage page = SortedPage.of(plan, order);
        if (page == null) {
            return matchDocuments(query, plan.positions(), orderBy, skip, limit, batchSize, fields);
        }
        List<Document> sorted = page.read(skip + limit, at -> matching(at, query), deriveComparator(order));
        return matchDocumentsFromStream(query, sorted.stream(), skip, limit, batchSize, null, fields);
    }

    private @Nullable Document matching(Object position, Document query) {
        Document document = getDocument(position);
        return documentMatchesQuery(document, query) ? document : null;
    }

    private static boolean isByFields(@Nullable Document order) {
        return order != null && order.keySet().stream().noneMatch(key -> key.startsWith("$"));
    }

    @Override
    public synchronized int count(Document query, int skip, int limit) {
        boolean all = skip <= 0 && limit <= 0;
        IndexPlan plan = query == null || !all ? null : new Planner(query, new Document()).choose(getIndexes());
        return plan != null && plan.exact() ? Math.toIntExact(plan.count()) : super.count(query, skip, limit);
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
