package dev.whetstone.storage;

import org.bson.Document;
import org.springframework.data.mongodb.core.query.Update;

/** What one document has different from another, so that two changes at once of different fields both hold. */
public final class StoredDifference {

    private StoredDifference() {}

    /** Sets and unsets the fields that make the one the other; an empty update if they are equal. */
    public static Update between(Document before, Document after) {
        Update update = new Update();
        after.forEach((field, value) -> {
            if (!value.equals(before.get(field))) {
                update.set(field, value);
            }
        });
        before.keySet().stream().filter(field -> !after.containsKey(field)).forEach(update::unset);
        return update;
    }
}
