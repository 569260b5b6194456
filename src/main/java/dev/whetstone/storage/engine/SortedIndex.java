package dev.whetstone.storage.engine;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An index that can serve queries by ranges of its sorted entries. */
interface SortedIndex {
    SortedEntries entries();

    /** Null if the index is of no use to the query. */
    @Nullable
    IndexPlan plan(Conditions conditions);

    boolean isUnique();

    /** An index may be declared again, but not as another one. */
    default boolean sameKeys(Index<?> other) {
        return other.isUnique() == isUnique()
                && directions(other.getKeys()).equals(directions(entries().keys()));
    }

    private static List<String> directions(List<IndexKey> keys) {
        return keys.stream().map(key -> key.getKey() + key.isAscending()).toList();
    }
}
