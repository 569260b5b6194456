package dev.whetstone.storage.engine;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.Cursor;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** Documents by their ids, kept as {@link DocumentBytes}: whoever reads one has it to themselves. Queries use indexes. */
final class StoredCollection extends AbstractSynchronizedMongoCollection<Object> {

    /** What a reply holds in bytes before it ends, as MongoDB has it; no client takes more than three times as much. */
    private static final int BATCH_BYTES = 16_000_000;

    private final MVMap<Object, byte[]> documents;
    private final CursorRegistry cursors;

    StoredCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, byte[]> documents,
            CursorRegistry cursors) {
        super(database, name, options, cursors);
        this.documents = documents;
        this.cursors = cursors;
    }

    @Override
    protected synchronized QueryResult queryDocuments(
            Document query, Document order, int skip, int limit, int batchSize, Document fields) {
        Conditions conditions = new Conditions(query);
        OrderedIndex index = best(conditions);
        Document left = index != null && order != null && index.gives(order, conditions) ? null : order;
        if (batchSize > 0 && skip == 0 && (left == null || left.isEmpty())) {
            Iterator<Object> found = index == null
                    ? documents.keyIterator(null)
                    : index.positions(conditions).iterator();
            return batches(found, query, limit, batchSize, fields);
        }
        if (index == null) {
            return matchDocuments(query, order, skip, limit, batchSize, fields);
        }
        Stream<Document> found = index.positions(conditions).map(this::getDocument);
        return matchDocumentsFromStream(found, query, left, skip, limit, batchSize, fields);
    }

    /** Only a first batch is read; of what is beyond it the positions are known, and it is read when a client asks. */
    private QueryResult batches(Iterator<Object> found, Document query, int limit, int batchSize, Document fields) {
        int most = limit > 0 ? limit : Integer.MAX_VALUE;
        List<Document> first = batch(found, query, Math.min(most, batchSize), fields);
        List<Object> rest = new ArrayList<>();
        while (first.size() + rest.size() < most && found.hasNext()) {
            Object position = found.next();
            if (query.isEmpty() || documentMatchesQuery(getDocument(position), query)) {
                rest.add(position);
            }
        }
        if (rest.isEmpty()) {
            return new QueryResult(first);
        }
        Cursor cursor = new Rest(cursors.generateCursorId(), rest.iterator(), query, fields);
        cursors.add(cursor);
        return new QueryResult(first, cursor);
    }

    /**
     * The next of these that are still there and match, until there are so many or they are large enough together. The library's
     * matcher remembers the place it found in an array, which an update beside this one may need.
     */
    private synchronized List<Document> batch(Iterator<Object> positions, Document query, int most, Document fields) {
        List<Document> batch = new ArrayList<>();
        int bytes = 0;
        while (batch.size() < most && bytes < BATCH_BYTES && positions.hasNext()) {
            byte[] kept = documents.get(positions.next());
            if (kept == null) {
                continue;
            }
            Document document = DocumentBytes.decoded(kept);
            if (documentMatchesQuery(document, query)) {
                batch.add(document);
                bytes += kept.length;
            }
        }
        return matchDocumentsFromStream(batch.stream(), new Document(), null, 0, 0, 0, fields)
                .collectDocuments();
    }

    /** What a query found beyond its first batch. Whoever no longer meets it when their turn comes is left out. */
    private final class Rest extends AbstractCursor {
        private final Iterator<Object> positions;
        private final Document query;
        private final Document fields;

        Rest(long id, Iterator<Object> positions, Document query, Document fields) {
            super(id);
            this.positions = positions;
            this.query = query;
            this.fields = fields;
        }

        @Override
        public boolean isEmpty() {
            return !positions.hasNext();
        }

        @Override
        public List<Document> takeDocuments(int most) {
            return batch(positions, query, most, fields);
        }
    }

    private @Nullable OrderedIndex best(Conditions conditions) {
        return getIndexes().stream()
                .map(OrderedIndex.class::cast)
                .filter(index -> index.score(conditions) > 0)
                .max(Comparator.comparingInt(index -> index.score(conditions)))
                .orElse(null);
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, Document order, int skip, int limit, int batchSize, Document fields) {
        Stream<DocumentWithPosition<Object>> all = streamAllDocumentsWithPosition();
        Stream<DocumentWithPosition<Object>> ordered = isNaturalDescending(order)
                ? all.sorted(Comparator.comparing(DocumentWithPosition::getPosition, ValueComparator.desc()))
                : all;
        return matchDocumentsFromStream(
                ordered.map(DocumentWithPosition::getDocument), query, order, skip, limit, batchSize, fields);
    }

    @Override
    protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
        return documents.entrySet().stream()
                .map(entry -> new DocumentWithPosition<>(DocumentBytes.decoded(entry.getValue()), entry.getKey()));
    }

    @Override
    protected @Nullable Document getDocument(Object position) {
        byte[] bytes = documents.get(position);
        return bytes == null ? null : DocumentBytes.decoded(bytes);
    }

    @Override
    protected Object addDocumentInternal(Document document) {
        Object id = getIdField() == null ? UUID.randomUUID() : Utils.getSubdocumentValue(document, getIdField());
        if (documents.put(Missing.ofNullable(id), DocumentBytes.encoded(document)) != null) {
            throw new IllegalStateException("A document stood there already: " + id);
        }
        return id;
    }

    @Override
    protected void handleUpdate(Object position, Document before, Document after) {
        documents.put(Missing.ofNullable(position), DocumentBytes.encoded(after));
    }

    @Override
    protected void removeDocument(Object position) {
        if (documents.remove(position) == null) {
            throw new NoSuchElementException("No document with key " + position);
        }
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    public boolean isEmpty() {
        return documents.isEmpty();
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    /** Never asked, because {@link #tracksDataSize} says so. */
    @Override
    protected void updateDataSize(int difference) {
        throw new UnsupportedOperationException("Its size is not tracked");
    }

    @Override
    protected int getDataSize() {
        return 0;
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
