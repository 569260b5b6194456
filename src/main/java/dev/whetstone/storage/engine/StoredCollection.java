package dev.whetstone.storage.engine;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Comparator;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** Documents by their ids, kept as {@link DocumentBytes}: whoever reads one has it to themselves. Queries use indexes. */
final class StoredCollection extends AbstractSynchronizedMongoCollection<Object> {

    private final MVMap<Object, byte[]> documents;

    StoredCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, byte[]> documents,
            CursorRegistry cursors) {
        super(database, name, options, cursors);
        this.documents = documents;
    }

    @Override
    protected synchronized QueryResult queryDocuments(
            Document query, Document order, int skip, int limit, int batchSize, Document fields) {
        Conditions conditions = new Conditions(query);
        OrderedIndex index = best(conditions);
        if (index == null) {
            return matchDocuments(query, order, skip, limit, batchSize, fields);
        }
        Document left = order != null && index.gives(order, conditions) ? new Document() : order;
        Stream<Document> found = index.positions(conditions).map(this::getDocument);
        return matchDocumentsFromStream(found, query, left, skip, limit, batchSize, fields);
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
