package dev.whetstone.storage.engine;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a query asks of single fields, as far as an index can narrow it down; the query itself still decides. */
final class Conditions {
    private final Map<String, Collection<? extends @Nullable Object>> anyOf = new HashMap<>();
    private final Map<String, Object> low = new HashMap<>();
    private final Map<String, Object> high = new HashMap<>();

    Conditions(Document query) {
        query.forEach(this::add);
    }

    /** The values of which the field must equal one; null if there is no such condition. */
    @Nullable
    Collection<? extends @Nullable Object> anyOf(String field) {
        return anyOf.get(field);
    }

    @Nullable
    Object low(String field) {
        Object bound = high.get(field);
        Object least =
                bound instanceof Number ? Double.NEGATIVE_INFINITY : bound instanceof Instant ? Instant.MIN : null;
        return low.getOrDefault(field, least);
    }

    @Nullable
    Object high(String field) {
        return high.get(field);
    }

    private void add(String key, @Nullable Object value) {
        if (key.equals("$and") && value instanceof Collection<?> parts) {
            parts.stream().filter(Document.class::isInstance).forEach(part -> ((Document) part).forEach(this::add));
        } else if (value instanceof Document operators
                && operators.keySet().stream().anyMatch(name -> name.startsWith("$"))) {
            operators.forEach((operator, operand) -> add(key, operator, operand));
        } else if (!key.startsWith("$")) {
            add(key, "$eq", value);
        }
    }

    private void add(String field, String operator, @Nullable Object operand) {
        if (operator.equals("$in")
                && operand instanceof Collection<?> values
                && values.stream().allMatch(Conditions::isPlain)) {
            anyOf.putIfAbsent(field, values);
        } else if (operator.equals("$eq") && isPlain(operand)) {
            anyOf.putIfAbsent(field, Collections.singletonList(operand));
        } else if (List.of("$gt", "$gte").contains(operator) && isOrdered(operand)) {
            low.putIfAbsent(field, operand);
        } else if (List.of("$lt", "$lte").contains(operator) && isOrdered(operand)) {
            high.putIfAbsent(field, operand);
        }
    }

    private static boolean isPlain(@Nullable Object value) {
        return value == null || value instanceof Boolean || value instanceof ObjectId || isOrdered(value);
    }

    private static boolean isOrdered(@Nullable Object value) {
        return value instanceof Number || value instanceof String || value instanceof Instant;
    }
}
