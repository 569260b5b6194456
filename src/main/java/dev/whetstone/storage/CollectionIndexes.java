package dev.whetstone.storage;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * The indexes of one collection. A feature contributes them as a bean; they are created at every start.
 *
 * @param collection name of the collection
 * @param indexes its indexes besides the one on {@code _id}
 */
public record CollectionIndexes(String collection, List<Definition> indexes) {

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

    /** Unique among the documents that have at least one of the fields. */
    public CollectionIndexes uniqueIfPresent(String... fields) {
        return with(new Definition(List.of(fields), true, true));
    }

    private CollectionIndexes with(Definition definition) {
        return new CollectionIndexes(
                collection,
                Stream.concat(indexes.stream(), Stream.of(definition)).toList());
    }

    void create(MongoDatabase database) {
        for (Definition index : indexes) {
            IndexOptions options = new IndexOptions().unique(index.unique()).sparse(index.sparse());
            database.getCollection(collection).createIndex(index.keys(), options);
        }
    }
}
