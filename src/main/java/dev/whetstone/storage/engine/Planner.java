package dev.whetstone.storage.engine;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the index for a query: the one that meets the most conditions and, of equal ones, one that has the order.
 *
 * @param order empty if an index's order is of no use
 */
record Planner(Document query, Document order) {

    /** Null if no index is better than reading every document. */
    @Nullable
    IndexPlan choose(List<Index<Object>> indexes) {
        Conditions conditions = Conditions.of(query);
        IndexPlan best = null;
        for (Index<Object> index : indexes) {
            if (index instanceof SortedIndex sorted) {
                IndexPlan plan = sorted.plan(conditions);
                best = better(best, plan != null ? plan : forOrderAlone(sorted.entries()));
            }
        }
        return best;
    }

    private @Nullable IndexPlan forOrderAlone(SortedEntries entries) {
        IndexPlan all = IndexPlan.all(entries);
        return hasOrder(all) ? all : null;
    }

    private @Nullable IndexPlan better(@Nullable IndexPlan one, @Nullable IndexPlan other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        if (one.score() != other.score()) {
            return one.score() > other.score() ? one : other;
        }
        return hasOrder(other) && !hasOrder(one) ? other : one;
    }

    private boolean hasOrder(IndexPlan plan) {
        return SortedPage.of(plan, order) != null;
    }
}
