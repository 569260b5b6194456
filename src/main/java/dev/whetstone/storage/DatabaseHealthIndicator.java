package dev.whetstone.storage;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.whetstone.storage.engine.EmbeddedBackend;
import dev.whetstone.storage.schema.Schema;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Up when the bot's own database can be written and read within two seconds; says which server it is. */
final class DatabaseHealthIndicator extends AbstractHealthIndicator {
    private static final int SECONDS = 2;
    private static final String WRITTEN = "written";

    /** Larger than an ordinary write, so that a disk on which only tiny ones succeed counts as full. */
    private static final Bson CHECK =
            Updates.combine(Updates.inc("checks", 1L), Updates.setOnInsert("room", "-".repeat(64 << 10)));

    private final Supplier<MongoDatabase> database;

    DatabaseHealthIndicator(Supplier<MongoDatabase> database) {
        super("The database does not take writes");
        this.database = database;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        MongoDatabase answering = database.get().withTimeout(SECONDS, TimeUnit.SECONDS);
        long begun = System.nanoTime();
        answering
                .getCollection(Schema.COLLECTION)
                .updateOne(new Document("_id", WRITTEN), CHECK, new UpdateOptions().upsert(true));
        timer().record(Duration.ofNanos(System.nanoTime() - begun));
        Document build = answering.runCommand(new Document("buildInfo", 1));
        boolean embedded = build.getBoolean(EmbeddedBackend.MARK, false);
        health.up()
                .withDetail("server", embedded ? "embedded" : "MongoDB " + build.getString("version"))
                .withDetail("database", answering.getName());
    }

    /** The writes that were tried. */
    static Timer timer() {
        return Timer.builder("whetstone.database.write")
                .description("Writes that were tried only to see whether they succeed, and how long they took")
                .register(Metrics.globalRegistry);
    }
}
