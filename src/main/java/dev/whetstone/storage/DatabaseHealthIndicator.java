package dev.whetstone.storage;

import com.mongodb.client.MongoDatabase;
import dev.whetstone.storage.engine.EmbeddedBackend;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.bson.Document;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Up when the bot's own database can be read within two seconds; says which server it is. */
final class DatabaseHealthIndicator extends AbstractHealthIndicator {
    private static final int SECONDS = 2;
    private final Supplier<MongoDatabase> database;

    DatabaseHealthIndicator(Supplier<MongoDatabase> database) {
        super("The database does not answer");
        this.database = database;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        MongoDatabase answering = database.get().withTimeout(SECONDS, TimeUnit.SECONDS);
        answering.getCollection(Schema.COLLECTION).find().first();
        Document build = answering.runCommand(new Document("buildInfo", 1));
        boolean embedded = build.getBoolean(EmbeddedBackend.MARK, false);
        health.up()
                .withDetail("server", embedded ? "embedded" : "MongoDB " + build.getString("version"))
                .withDetail("database", answering.getName());
    }
}
