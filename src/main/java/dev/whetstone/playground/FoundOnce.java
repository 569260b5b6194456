package dev.whetstone.playground;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Remembers what was found and never changes; what was not found is looked for again. */
final class FoundOnce<K, V> {

    private static final int MOST = 20_000;

    private final Map<K, V> found = new ConcurrentHashMap<>();

    Optional<V> find(K key, Supplier<Optional<V>> search) {
        V known = found.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        if (found.size() >= MOST) {
            found.clear();
        }
        Optional<V> value = search.get();
        value.ifPresent(there -> found.put(key, there));
        return value;
    }
}
