package dev.whetstone.storage.engine;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The conditions of a query that every matching document must meet; what is not understood is left to the scan. */
final class Conditions {
    private final Map<String, Condition> byField = new LinkedHashMap<>();
    private boolean complete = true;

    static Conditions of(Document query) {
        Conditions conditions = new Conditions();
        conditions.collect("", query);
        return conditions;
    }

    @Nullable
    Condition on(String field) {
        return byField.get(field);
    }

    /** Whether the conditions say all that the query says. */
    boolean isComplete() {
        return complete;
    }

    int size() {
        return byField.size();
    }

    private void collect(String prefix, Document query) {
        query.forEach((key, value) -> {
            if (key.equals("$and") && value instanceof Collection<?> parts) {
                parts.forEach(part -> collectPart(prefix, part));
            } else if (key.startsWith("$")) {
                complete = false;
            } else {
                field(prefix + key, value);
            }
        });
    }

    private void collectPart(String prefix, Object part) {
        if (part instanceof Document document) {
            collect(prefix, document);
        } else {
            complete = false;
        }
    }

    private void field(String field, @Nullable Object value) {
        if (value instanceof Document document && hasOperators(document)) {
            operators(field, document);
        } else if (isPlain(value)) {
            put(field, new Condition.AnyOf(Collections.singletonList(value)));
        } else {
            complete = false;
        }
    }

    private void operators(String field, Document operators) {
        Range range = new Range();
        operators.forEach((operator, value) -> {
            if (operator.equals("$eq") && isPlain(value)) {
                put(field, new Condition.AnyOf(Collections.singletonList(value)));
            } else if (operator.equals("$in")
                    && value instanceof List<?> list
                    && list.stream().allMatch(this::isPlain)) {
                put(field, new Condition.AnyOf(Collections.unmodifiableList(new ArrayList<>(list))));
            } else if (operator.equals("$elemMatch") && value instanceof Document element && !hasOperators(element)) {
                complete = false;
                collect(field + ".", element);
            } else if (!range.accept(operator, value)) {
                complete = false;
            }
        });
        Condition between = range.condition();
        if (between != null) {
            put(field, between);
        }
    }

    /** The first condition on a field is kept; a second one is left to the scan. */
    private void put(String field, Condition condition) {
        if (byField.putIfAbsent(field, condition) != null) {
            complete = false;
        }
    }

    private static boolean hasOperators(Document document) {
        return document.keySet().stream().anyMatch(key -> key.startsWith("$"));
    }

    private boolean isPlain(@Nullable Object value) {
        return switch (SortKey.Kind.of(value)) {
            case NULL, NUMBER, TEXT, UUID, OBJECT_ID, BOOLEAN, INSTANT -> true;
            case OBJECT ->
                value instanceof Document document && document.keySet().stream().noneMatch(key -> key.startsWith("$"));
            default -> false;
        };
    }

    /** Gathers {@code $gt}, {@code $gte}, {@code $lt} and {@code $lte} of one field. */
    private static final class Range {
        private Condition.@Nullable Bound low;
        private Condition.@Nullable Bound high;

        boolean accept(String operator, @Nullable Object value) {
            SortKey.Kind kind = SortKey.Kind.of(value);
            if (value == null || !kind.hasRanges() || !fits(kind)) {
                return false;
            }
            switch (operator) {
                case "$gt", "$gte" -> low = new Condition.Bound(value, operator.equals("$gte"));
                case "$lt", "$lte" -> high = new Condition.Bound(value, operator.equals("$lte"));
                default -> {
                    return false;
                }
            }
            return true;
        }

        private boolean fits(SortKey.Kind kind) {
            return (low == null || SortKey.Kind.of(low.value()) == kind)
                    && (high == null || SortKey.Kind.of(high.value()) == kind);
        }

        @Nullable
        Condition condition() {
            return low == null && high == null ? null : new Condition.Between(low, high);
        }
    }
}
