package dev.whetstone.storage.engine;

import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.exception.MongoServerException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** The library's unique index, kept in MongoDB's order, so that queries which name its first fields can use it. */
final class OrderedIndex extends AbstractUniqueIndex<Object> {
    private final MVMap<KeyValue, Object> entries;

    OrderedIndex(MVMap<KeyValue, Object> entries, String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
        this.entries = entries;
    }

    @Override
    public Set<KeyValue> getKeyValues(Document document) {
        Set<KeyValue> keys = super.getKeyValues(document);
        if (keys.size() != 1 || keys.iterator().next().stream().anyMatch(Collection.class::isInstance)) {
            throw new MongoServerException("The embedded database has no indexes on arrays: " + getName() + ".");
        }
        return keys;
    }

    /** How many of a query's conditions the index meets, an equality counting twice; 0 if it is of no use. */
    int score(Conditions query) {
        int score = 0;
        boolean present = !isSparse();
        for (String field : keys()) {
            Collection<?> values = query.anyOf(field);
            if (values == null) {
                boolean range = query.low(field) != null || query.high(field) != null;
                return present || range ? score + (range ? 1 : 0) : 0;
            }
            present |= !values.contains(null);
            score += 2;
        }
        return present ? score : 0;
    }

    /** Whether the ids of what may meet the query come in this order by themselves. */
    boolean gives(Document order, Conditions query) {
        if (order.size() != 1) {
            return false;
        }
        Entry<String, Object> by = order.entrySet().iterator().next();
        int equal = 0;
        while (equal < keys().size() && isOneValue(query.anyOf(keys().get(equal)))) {
            equal++;
        }
        return keys().subList(equal, keys().size()).stream().findFirst().equals(Optional.of(by.getKey()))
                && query.anyOf(by.getKey()) == null
                && by.getValue() instanceof Number direction
                && direction.intValue() > 0;
    }

    private static boolean isOneValue(@Nullable Collection<?> values) {
        return values != null && values.size() == 1;
    }

    /** The ids of all documents that may meet the query, each looked for when it is asked for. */
    Stream<Object> positions(Conditions query) {
        return walk(query, List.of());
    }

    private Stream<Object> walk(Conditions query, List<@Nullable Object> equal) {
        String field = equal.size() < keys().size() ? keys().get(equal.size()) : "";
        Collection<?> values = query.anyOf(field);
        if (values != null) {
            return values.size() == 1
                    ? walk(query, longer(equal, values.iterator().next(), true))
                    : values.stream()
                            .flatMap(value -> walk(query, longer(equal, value, true)))
                            .distinct();
        }
        Object low = query.low(field);
        Object high = query.high(field);
        KeyValue from = new KeyValue(longer(equal, low, low != null || equal.isEmpty())).normalized();
        List<@Nullable Object> last = longer(equal, high, high != null);
        KeyValue to = new KeyValue(last.isEmpty() ? List.of(MaxKey.getInstance()) : last).normalized();
        Cursor<KeyValue, Object> cursor = entries.cursor(from);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(cursor, Spliterator.ORDERED), false)
                .takeWhile(key -> BsonType.compare(key, to, false) <= 0)
                .map(key -> cursor.getValue());
    }

    private static List<@Nullable Object> longer(List<@Nullable Object> values, @Nullable Object value, boolean add) {
        List<@Nullable Object> longer = new ArrayList<>(values);
        if (add) {
            longer.add(value);
        }
        return longer;
    }

    @Override
    protected @Nullable Object removeDocument(KeyValue key) {
        return entries.remove(key);
    }

    @Override
    protected boolean putKeyPosition(KeyValue key, Object position) {
        return entries.putIfAbsent(key, Missing.ofNullable(position)) == null;
    }

    @Override
    protected @Nullable Object getPosition(KeyValue key) {
        return entries.get(key);
    }

    @Override
    protected Iterable<Entry<KeyValue, Object>> getIterable() {
        return entries.entrySet();
    }

    @Override
    public long getCount() {
        return entries.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }
}
