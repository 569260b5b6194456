package dev.whetstone.storage.engine;

import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map.Entry;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** A unique index kept in the file. */
final class UniqueIndex extends AbstractUniqueIndex<Object> {
    private final MVMap<byte[], Object> positions;

    UniqueIndex(MVMap<byte[], Object> positions, String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
        this.positions = positions;
    }

    private static byte[] key(KeyValue values) {
        Document document = new Document();
        for (int i = 0; i < values.size(); i++) {
            document.put(Integer.toString(i), values.get(i) instanceof Missing ? null : values.get(i));
        }
        return Bson.bytes(document);
    }

    @Override
    protected @Nullable Object removeDocument(KeyValue values) {
        return positions.remove(key(values));
    }

    @Override
    protected boolean putKeyPosition(KeyValue values, Object position) {
        return positions.putIfAbsent(key(values), Missing.ofNullable(position)) == null;
    }

    @Override
    protected @Nullable Object getPosition(KeyValue values) {
        return positions.get(key(values));
    }

    @Override
    protected Iterable<Entry<KeyValue, Object>> getIterable() {
        return positions.entrySet().stream()
                .map(e -> java.util.Map.entry(
                        new KeyValue(Bson.document(e.getKey()).values()), e.getValue()))
                .toList();
    }

    @Override
    public long getCount() {
        return positions.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }
}
