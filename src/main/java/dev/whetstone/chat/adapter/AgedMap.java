package dev.whetstone.chat.adapter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The latest value for each key and when it was noted; forgets what was not asked for longest. */
public final class AgedMap<K, V> {

    private final Clock clock;
    private final Map<K, Noted<V>> all;

    /** An empty one of at most {@code most} entries. */
    public AgedMap(int most, Clock clock) {
        this.clock = clock;
        this.all = RecentMaps.map(most);
    }

    private record Noted<V>(V value, Instant at) {}

    public void put(K key, V value) {
        all.put(key, new Noted<>(value, clock.instant()));
    }

    public void remove(K key) {
        all.remove(key);
    }

    /** The value, if it was noted less than that long ago. */
    public Optional<V> youngerThan(Duration age, K key) {
        Instant oldest = clock.instant().minus(age);
        return Optional.ofNullable(all.get(key))
                .filter(noted -> noted.at().isAfter(oldest))
                .map(Noted::value);
    }

    /** The value, however old. */
    public Optional<V> ofAnyAge(K key) {
        return Optional.ofNullable(all.get(key)).map(Noted::value);
    }
}
