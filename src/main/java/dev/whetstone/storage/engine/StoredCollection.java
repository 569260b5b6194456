package dev.whetstone.storage.engine;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A collection whose documents are kept as bytes, a fraction of what they take as objects: whoever reads one has a copy of
 * their own.
 */
final class StoredCollection extends AbstractSynchronizedMongoCollection<Object> {
    private final MVMap<Object, byte[]> documents;

    StoredCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            CursorRegistry cursors,
            MVMap<Object, byte[]> documents) {
        super(database, name, options, cursors);
        this.documents = documents;
    }

    /** The engine's own collections have no ids. */
    @Override
    protected Object addDocumentInternal(Document document) {
        Object id = getIdField() == null ? UUID.randomUUID() : Missing.ofNullable(document.get(getIdField()));
        documents.put(id, Bson.bytes(document));
        return id;
    }

    @Override
    protected void handleUpdate(Object position, Document old, Document changed) {
        documents.put(position, Bson.bytes(changed));
    }

    @Override
    protected void removeDocument(Object position) {
        documents.remove(position);
    }

    @Override
    protected @Nullable Document getDocument(Object position) {
        byte[] bytes = documents.get(position);
        return bytes == null ? null : Bson.document(bytes);
    }

    @Override
    protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
        return documents.entrySet().stream()
                .map(entry -> new DocumentWithPosition<>(Bson.document(entry.getValue()), entry.getKey()));
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
        Cursor<Object, byte[]> cursor = documents.cursor(null, null, isNaturalDescending(orderBy));
        Iterable<Object> positions = () -> cursor;
        Stream<Document> all =
                StreamSupport.stream(positions.spliterator(), false).map(position -> Bson.document(cursor.getValue()));
        return matchDocumentsFromStream(all, query, orderBy, skip, limit, batchSize, fields);
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    public boolean isEmpty() {
        return documents.isEmpty();
    }

    /** Counted when it is asked for. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int difference) {}

    @Override
    protected int getDataSize() {
        long bytes = documents.values().stream()
                .mapToLong(document -> document.length)
                .sum();
        return (int) Math.min(bytes, Integer.MAX_VALUE);
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
        return document != null && documentMatchesQuery(document, query) ? document : null;
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
