package dev.whetstone.storage.engine;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values a query on a dotted field may meet in a document: those inside arrays, at any depth, included. */
final class FieldValues {
    private final Set<@Nullable Object> values = new LinkedHashSet<>();
    private boolean array;

    static FieldValues of(Document document, String field) {
        FieldValues found = new FieldValues();
        found.collect(document, List.of(field.split("\\.", -1)));
        if (found.array) {
            found.values.add(null);
        }
        return found;
    }

    static boolean anyArray(Document document, List<String> fields) {
        return fields.stream().anyMatch(field -> of(document, field).array);
    }

    Set<@Nullable Object> values() {
        return values;
    }

    boolean hasArray() {
        return array;
    }

    private void collect(@Nullable Object value, List<String> path) {
        if (value instanceof Collection<?> elements) {
            array = true;
            elements.forEach(element -> collect(element, path));
        } else if (path.isEmpty()) {
            values.add(value);
        } else if (value instanceof Document document) {
            collect(document.get(path.get(0)), path.subList(1, path.size()));
        } else {
            values.add(null);
        }
    }
}
