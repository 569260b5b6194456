package dev.whetstone.storage.engine;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** An index that is not unique: one entry for every document and every value of its fields. */
final class SecondaryIndex extends Index<Object> implements SortedIndex {
    private static final int MOST_ENTRIES = 10_000;
    private static final String ID = "_id";

    private final SortedEntries entries;

    SecondaryIndex(SortedEntries entries) {
        super(entries.name(), entries.keys(), true);
        this.entries = entries;
    }

    @Override
    public SortedEntries entries() {
        return entries;
    }

    @Override
    public @Nullable IndexPlan plan(Conditions conditions) {
        return IndexPlan.of(entries, conditions);
    }

    private Set<byte[]> keysOf(Document document) {
        Set<byte[]> found = sorted(Set.of(new byte[0]));
        for (var key : entries.keys()) {
            FieldValues field = FieldValues.of(document, key.getKey());
            if (field.hasArray()) {
                entries.noteArrays();
            }
            Set<byte[]> longer = sorted(Set.of());
            for (byte[] prefix : found) {
                field.values()
                        .forEach(value -> longer.add(KeyRange.join(prefix, SortKey.of(value, key.isAscending()))));
            }
            found = longer;
            if (found.size() > MOST_ENTRIES) {
                throw new MongoServerError(171, "CannotIndexParallelArrays", "too many index entries");
            }
        }
        byte[] id = Bson.valueBytes(document.get(ID));
        Set<byte[]> keys = sorted(Set.of());
        found.forEach(prefix -> keys.add(KeyRange.join(prefix, id)));
        return keys;
    }

    private static Set<byte[]> sorted(Set<byte[]> initial) {
        Set<byte[]> keys = new TreeSet<>(Arrays::compareUnsigned);
        keys.addAll(initial);
        return keys;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        keysOf(document);
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        keysOf(document).forEach(key -> entries.map().put(key, Missing.ofNullable(position)));
    }

    @Override
    public @Nullable Object remove(Document document) {
        keysOf(document).forEach(entries.map()::remove);
        return null;
    }

    @Override
    public void checkUpdate(Document old, Document changed, MongoCollection<Object> collection) {
        keysOf(changed);
    }

    @Override
    public void updateInPlace(Document old, Document changed, Object position, MongoCollection<Object> collection) {
        Set<byte[]> before = keysOf(old);
        Set<byte[]> after = keysOf(changed);
        before.stream().filter(key -> !after.contains(key)).forEach(entries.map()::remove);
        after.stream()
                .filter(key -> !before.contains(key))
                .forEach(key -> entries.map().put(key, Missing.ofNullable(position)));
    }

    @Override
    public boolean hasSameOptions(Index<?> other) {
        return sameKeys(other);
    }

    @Override
    public @Nullable Object getPosition(Document document) {
        return null;
    }

    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
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

    /** The entries go with their map, which the database removes. */
    @Override
    public void drop() {}
}
