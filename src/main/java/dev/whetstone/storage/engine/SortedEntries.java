package dev.whetstone.storage.engine;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import java.util.Iterator;
import java.util.List;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one index: the sort keys of its fields, then something that tells equal ones apart, to the document's
 * id.
 *
 * @param map the entries
 * @param keys the index's fields
 * @param meta remembers, for the index's name, that a document with an array in a field was entered
 * @param everyDocument whether documents without any of the fields are entered too
 */
record SortedEntries(
        MVMap<byte[], Object> map,
        String name,
        List<IndexKey> keys,
        MVMap<String, Object> meta,
        boolean everyDocument) {

    byte[] prefix(KeyValue values) {
        byte[] prefix = {};
        for (int i = 0; i < keys.size(); i++) {
            prefix = KeyRange.join(prefix, SortKey.of(values.get(i), keys.get(i).isAscending()));
        }
        return prefix;
    }

    boolean hasArrays() {
        return meta.containsKey("arrays." + name);
    }

    void noteArrays() {
        if (!hasArrays()) {
            meta.put("arrays." + name, true);
        }
    }

    /** How many entries the range has, without reading them. */
    long count(KeyRange range) {
        long end = range.to() == null ? map.sizeAsLong() : position(range.to());
        return Math.max(0, end - position(range.from()));
    }

    private long position(byte[] key) {
        long index = map.getKeyIndex(key);
        return index < 0 ? -index - 1 : index;
    }

    /** Walks the range in the index's order, or backwards. */
    Iterator<Entry> walk(KeyRange range, boolean backwards) {
        Cursor<byte[], Object> cursor =
                backwards ? map.cursor(range.to(), range.from(), true) : map.cursor(range.from(), range.to(), false);
        return new Iterator<>() {
            private @Nullable Entry next = read();

            private @Nullable Entry read() {
                while (cursor.hasNext()) {
                    byte[] key = cursor.next();
                    if (!range.endsBefore(key)) {
                        return new Entry(key, cursor.getValue());
                    }
                }
                return null;
            }

            @Override
            public boolean hasNext() {
                return next != null;
            }

            @Override
            public Entry next() {
                Entry entry = next;
                if (entry == null) {
                    throw new java.util.NoSuchElementException();
                }
                next = read();
                return entry;
            }
        };
    }

    /** Where the sort keys of the first fields end. */
    int end(byte[] key, int fields) {
        int end = 0;
        for (int i = 0; i < fields; i++) {
            end = SortKey.end(key, end, keys.get(i).isAscending());
        }
        return end;
    }

    /** An entry's key and its document's id. */
    static final class Entry {
        private final byte[] key;
        private final Object position;

        Entry(byte[] key, Object position) {
            this.key = key;
            this.position = position;
        }

        byte[] key() {
            return key;
        }

        Object position() {
            return position;
        }
    }
}
