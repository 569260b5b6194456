package dev.whetstone.storage;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The indexes of one collection. A feature contributes them as a bean; they are created at every start.
 *
 * @param collection name of the collection
 * @param indexes its indexes besides the one on {@code _id}
 */
public record CollectionIndexes(String collection, List<Definition> indexes) {
    /** MongoDB's codes for an index of the same fields or name with other options. */
    private static final Set<Integer> CONFLICTS = Set.of(85, 86);

    /**
     * One index.
     *
     * @param fields its fields in order, with a leading {@code -} where descending
     * @param unique whether a second document with the same values is refused
     * @param sparse whether documents without any of the fields are left out
     */
    public record Definition(List<String> fields, boolean unique, boolean sparse) {
        Document keys() {
            Document keys = new Document();
            fields.forEach(field ->
                    keys.append(field.startsWith("-") ? field.substring(1) : field, field.startsWith("-") ? -1 : 1));
            return keys;
        }

        private boolean isAnother(Document found) {
            return hasFields(found) && !isSame(found);
        }

        private boolean isThere(Document found) {
            return hasFields(found) && isSame(found);
        }

        /** The fields in their order; servers differ in the type of the numbers. */
        private boolean hasFields(Document found) {
            List<String> there = new ArrayList<>();
            found.get("key", Document.class)
                    .forEach((field, way) ->
                            there.add(way instanceof Number up && up.intValue() < 0 ? "-" + field : field));
            return there.equals(fields);
        }

        private boolean isSame(Document found) {
            return found.getBoolean("unique", false) == unique && found.getBoolean("sparse", false) == sparse;
        }
    }

    public static CollectionIndexes of(String collection) {
        return new CollectionIndexes(collection, List.of());
    }

    /** These indexes and one more; a field with a leading {@code -} is descending. */
    public CollectionIndexes index(String... fields) {
        return with(new Definition(List.of(fields), false, false));
    }

    public CollectionIndexes unique(String... fields) {
        return with(new Definition(List.of(fields), true, false));
    }

    /** An index that leaves out what has none of these fields. */
    public CollectionIndexes sparse(String... fields) {
        return with(new Definition(List.of(fields), false, true));
    }

    private CollectionIndexes with(Definition definition) {
        return new CollectionIndexes(
                collection,
                Stream.concat(indexes.stream(), Stream.of(definition)).toList());
    }

    /**
     * Creates what is missing.
     *
     * @throws IllegalStateException if there is an index of the same fields that is another one
     */
    public void create(MongoDatabase database) {
        List<Document> there = database.getCollection(collection).listIndexes().into(new ArrayList<>());
        for (Definition index : indexes) {
            if (there.stream().anyMatch(index::isAnother)) {
                throw other(index, null);
            }
            if (there.stream().noneMatch(index::isThere)) {
                create(index, database);
            }
        }
    }

    /** Whoever else starts at this moment may have been quicker, which changes nothing. */
    private void create(Definition index, MongoDatabase database) {
        IndexOptions options = new IndexOptions().unique(index.unique()).sparse(index.sparse());
        try {
            database.getCollection(collection).createIndex(index.keys(), options);
        } catch (MongoCommandException e) {
            throw CONFLICTS.contains(e.getErrorCode()) ? other(index, e) : e;
        }
    }

    /** A sentence for each index of the same fields that is another one. */
    Stream<String> conflicts(MongoDatabase database) {
        List<Document> there = database.getCollection(collection).listIndexes().into(new ArrayList<>());
        return indexes.stream()
                .filter(index -> there.stream().anyMatch(found -> index.isAnother(found)))
                .map(this::sentence);
    }

    private String sentence(Definition index) {
        return "The index of collection %s on %s is not the one this version needs: drop it, and the next start makes it."
                .formatted(collection, index.keys().toJson());
    }

    private IllegalStateException other(Definition index, @Nullable Exception cause) {
        return new IllegalStateException(sentence(index), cause);
    }
}
