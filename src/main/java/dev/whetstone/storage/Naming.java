package dev.whetstone.storage;

import java.util.List;

/**
 * Where the documents of a collection name members and groups, so that two that turn out to be one can be joined. A feature
 * contributes it as a bean. An id, and a ledger line's cause, name them between {@code |}, {@code :} and {@code #}.
 *
 * @param collection name of the collection
 * @param members fields that hold a member's id or several, nested ones with dots
 * @param groups fields that hold a group's id
 * @param second what becomes of a document whose new id is taken
 */
public record Naming(String collection, List<String> members, List<String> groups, Second second) {

    /** A document whose id another one has already. */
    public enum Second {
        /** It says the same, so it goes. */
        GOES,
        /** It stays under its old id, and only its fields change. */
        STAYS
    }

    public static Naming of(String collection, Second second) {
        return new Naming(collection, List.of(), List.of(), second);
    }

    public Naming members(String... fields) {
        return new Naming(collection, List.of(fields), groups, second);
    }

    public Naming groups(String... fields) {
        return new Naming(collection, members, List.of(fields), second);
    }
}
