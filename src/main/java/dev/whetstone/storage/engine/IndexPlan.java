package dev.whetstone.storage.engine;

import de.bwaldvogel.mongo.backend.IndexKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How one index serves one query: every matching document has an entry in the ranges.
 *
 * @param fixed how many leading fields have a single value in the ranges
 * @param score the more conditions it uses, the higher
 * @param exact whether documents in the ranges match, all of them, each with one entry
 */
record IndexPlan(SortedEntries entries, List<KeyRange> ranges, int fixed, int score, boolean exact) {
    private static final int MOST_RANGES = 500;

    /** Null if the index is of no use to the query. */
    static @Nullable IndexPlan of(SortedEntries entries, Conditions conditions) {
        Builder builder = new Builder(entries, conditions);
        builder.build();
        return builder.usable() ? builder.plan() : null;
    }

    /** A plan that reads the whole index, of use for its order alone. */
    static IndexPlan all(SortedEntries entries) {
        return new IndexPlan(entries, List.of(new KeyRange(new byte[0], null)), 0, 0, false);
    }

    Collection<Object> positions() {
        Set<Object> positions = new LinkedHashSet<>();
        for (KeyRange range : ranges) {
            Iterator<SortedEntries.Entry> walk = entries.walk(range, false);
            while (walk.hasNext()) {
                positions.add(walk.next().position());
            }
        }
        return positions;
    }

    long count() {
        return ranges.stream().mapToLong(entries::count).sum();
    }

    private static final class Builder {
        private final SortedEntries entries;
        private final Conditions conditions;
        private List<byte[]> prefixes = List.of(new byte[0]);
        private @Nullable List<KeyRange> ranges;
        private int used;
        private int fixed;
        private int score;
        private boolean exact;
        private boolean present;

        Builder(SortedEntries entries, Conditions conditions) {
            this.entries = entries;
            this.conditions = conditions;
            this.exact = conditions.isComplete() && !entries.hasArrays();
        }

        void build() {
            for (IndexKey key : entries.keys()) {
                Condition condition = conditions.on(key.getKey());
                if (condition instanceof Condition.AnyOf anyOf) {
                    if (!equality(anyOf, key.isAscending())) {
                        return;
                    }
                } else if (condition instanceof Condition.Between between && !entries.hasArrays()) {
                    range(between, key.isAscending());
                    return;
                } else {
                    return;
                }
            }
        }

        private boolean equality(Condition.AnyOf anyOf, boolean ascending) {
            if (prefixes.size() * anyOf.values().size() > MOST_RANGES) {
                return false;
            }
            Set<byte[]> longer = new TreeSet<>(Arrays::compareUnsigned);
            for (byte[] prefix : prefixes) {
                anyOf.values().forEach(value -> longer.add(KeyRange.join(prefix, SortKey.of(value, ascending))));
            }
            prefixes = List.copyOf(longer);
            if (fixed == used && longer.size() == 1) {
                fixed++;
            }
            present |= anyOf.values().stream().allMatch(value -> SortKey.Kind.of(value) != SortKey.Kind.NULL);
            use(anyOf, 2);
            return true;
        }

        private void range(Condition.Between between, boolean ascending) {
            ranges = prefixes.stream()
                    .map(prefix -> between.within(prefix, ascending))
                    .toList();
            present = true;
            use(between, 1);
        }

        private void use(Condition condition, int points) {
            used++;
            score += points;
            exact &= condition.isExact();
        }

        /** An index without every document serves only queries which documents outside it cannot match. */
        boolean usable() {
            return used > 0 && (entries.everyDocument() || present);
        }

        IndexPlan plan() {
            List<KeyRange> all = new ArrayList<>();
            prefixes.forEach(prefix -> all.add(KeyRange.startingWith(prefix)));
            return new IndexPlan(
                    entries, ranges != null ? ranges : all, fixed, score, exact && used == conditions.size());
        }
    }
}
