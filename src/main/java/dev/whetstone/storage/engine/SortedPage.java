package dev.whetstone.storage.engine;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads no more documents than a sorted page needs, because the index has them in that order already. */
final class SortedPage {
    private final IndexPlan plan;
    private final boolean backwards;
    private final int fields;

    private SortedPage(IndexPlan plan, boolean backwards, int fields) {
        this.plan = plan;
        this.backwards = backwards;
        this.fields = fields;
    }

    /** Null if the plan's index does not have the order. */
    static @Nullable SortedPage of(IndexPlan plan, Document order) {
        SortedEntries entries = plan.entries();
        if (order.isEmpty() || plan.ranges().size() != 1 || entries.hasArrays() || !entries.everyDocument()) {
            return null;
        }
        int fields = plan.fixed() + order.size();
        if (fields > entries.keys().size()) {
            return null;
        }
        List<IndexKey> keys = entries.keys().subList(plan.fixed(), fields);
        boolean backwards = isBackwards(keys.get(0), order);
        return matches(keys, order, backwards) ? new SortedPage(plan, backwards, fields) : null;
    }

    private static boolean isBackwards(IndexKey key, Document order) {
        return order.get(key.getKey()) instanceof Number direction && direction.intValue() > 0 != key.isAscending();
    }

    private static boolean matches(List<IndexKey> keys, Document order, boolean backwards) {
        Iterator<String> names = order.keySet().iterator();
        return keys.stream()
                .allMatch(key -> key.getKey().equals(names.next())
                        && order.get(key.getKey()) instanceof Number direction
                        && direction.intValue() > 0 == (key.isAscending() != backwards));
    }

    /**
     * @param matching the document at a position, or null if the query does not match it
     * @param order tells apart the documents whose sort keys share their bytes
     */
    List<Document> read(int most, Function<Object, @Nullable Document> matching, Comparator<Document> order) {
        List<Document> page = new ArrayList<>();
        List<Document> ties = new ArrayList<>();
        byte[] tie = {};
        Iterator<SortedEntries.Entry> walk = plan.entries().walk(plan.ranges().get(0), backwards);
        while (walk.hasNext()) {
            SortedEntries.Entry entry = walk.next();
            byte[] key = Arrays.copyOf(entry.key(), plan.entries().end(entry.key(), fields));
            if (!Arrays.equals(key, tie)) {
                moveTies(ties, page, order);
                if (page.size() >= most) {
                    return page;
                }
                tie = key;
            }
            Document document = matching.apply(entry.position());
            if (document != null) {
                ties.add(document);
            }
        }
        moveTies(ties, page, order);
        return page;
    }

    private static void moveTies(List<Document> ties, List<Document> page, Comparator<Document> order) {
        ties.sort(order);
        page.addAll(ties);
        ties.clear();
    }
}
