package dev.whetstone.storage.schema;

import com.mongodb.client.MongoDatabase;

/**
 * One step from a version of the database to the next. A feature contributes it as a bean; it runs before anything else
 * starts, in one process only. It must bear being run again, because a process may die in the middle of it.
 */
public interface Migration {
    /** The version the database has afterwards; the first one is 1 and none is left out. */
    int version();

    /** What it does, for the log. */
    String describe();

    void apply(MongoDatabase database);
}
