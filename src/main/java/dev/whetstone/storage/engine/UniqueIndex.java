package dev.whetstone.storage.engine;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;

/** A unique index kept in the file; queries use it through its sorted entries. */
final class UniqueIndex extends AbstractUniqueIndex<Object> implements SortedIndex {
    private final SortedEntries entries;

    UniqueIndex(SortedEntries entries) {
        super(entries.name(), entries.keys(), !entries.everyDocument());
        this.entries = entries;
    }

    @Override
    public SortedEntries entries() {
        return entries;
    }

    private byte[] key(KeyValue values) {
        Document rest = new Document();
        for (int i = 0; i < values.size(); i++) {
            rest.put(Integer.toString(i), values.get(i) instanceof Missing ? null : values.get(i));
        }
        return KeyRange.join(entries.prefix(values), Bson.bytes(rest));
    }

    /** An array's elements are entered one by one, which the unique index alone understands: queries scan from then on. */
    @Override
    public @Nullable IndexPlan plan(Conditions conditions) {
        return entries.hasArrays() ? null : IndexPlan.of(entries, conditions);
    }

    @Override
    public synchronized void add(Document document, Object position, MongoCollection<Object> collection) {
        if (FieldValues.anyArray(document, keys())) {
            entries.noteArrays();
        }
        super.add(document, position, collection);
    }

    @Override
    public boolean hasSameOptions(Index<?> other) {
        return super.hasSameOptions(other) && sameKeys(other);
    }

    @Override
    protected @Nullable Object removeDocument(KeyValue values) {
        return entries.map().remove(key(values));
    }

    @Override
    protected boolean putKeyPosition(KeyValue values, Object position) {
        return entries.map().putIfAbsent(key(values), Missing.ofNullable(position)) == null;
    }

    @Override
    protected @Nullable Object getPosition(KeyValue values) {
        return entries.map().get(key(values));
    }

    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    protected Iterable<Entry<KeyValue, Object>> getIterable() {
        throw new UnsupportedOperationException();
    }

    @Override
    public long getCount() {
        return entries.map().sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }
}
