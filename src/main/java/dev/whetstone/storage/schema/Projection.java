package dev.whetstone.storage.schema;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Something derived from other documents and kept for speed. A feature contributes it as a bean; it is derived anew at the
 * start after a restore, because a backup is taken while the bot runs.
 */
public interface Projection {
    /** Derives all of it anew; must bear being run again, because the process may die in the middle. */
    void rebuild();

    private static Bson due() {
        return Filters.eq("_id", "projections");
    }

    /** Has all projections derived anew at the next start. */
    static void askForAll(MongoDatabase database) {
        database.getCollection(Schema.COLLECTION)
                .updateOne(due(), Updates.set("due", true), new UpdateOptions().upsert(true));
    }

    /** Derives the projections anew if that was asked for. */
    static void rebuildIfAsked(MongoDatabase database, List<Projection> projections) {
        var marks = database.getCollection(Schema.COLLECTION);
        Document mark = marks.find(due()).first();
        if (mark != null) {
            projections.forEach(Projection::rebuild);
            marks.deleteOne(due());
        }
    }
}
