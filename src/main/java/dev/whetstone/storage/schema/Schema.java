package dev.whetstone.storage.schema;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a database to the program's version. Each migration is claimed by an atomic update with a lease, so that of
 * several processes starting at once one runs it and the others wait.
 */
public final class Schema {
    public static final String COLLECTION = "schema";
    private static final Logger log = LoggerFactory.getLogger(Schema.class);
    private static final Bson ONLY = eq("_id", "schema");
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final MongoCollection<Document> versions;
    private final MongoDatabase database;
    private final List<Migration> migrations;
    private final Clock clock;
    private final String owner = UUID.randomUUID().toString();

    public Schema(MongoDatabase database, List<Migration> migrations, Clock clock) {
        this.database = database;
        this.versions = database.getCollection(COLLECTION);
        this.migrations = migrations.stream()
                .sorted(Comparator.comparingInt(Migration::version))
                .toList();
        this.clock = clock;
        requireEveryVersionOnce();
    }

    private void requireEveryVersionOnce() {
        for (int i = 0; i < migrations.size(); i++) {
            if (migrations.get(i).version() != i + 1) {
                throw new IllegalStateException("Migrations must count 1, 2, 3, …; found version "
                        + migrations.get(i).version() + " where " + (i + 1) + " was due.");
            }
        }
    }

    /**
     * Returns when the database has the program's version.
     *
     * @throws SchemaTooNewException if it has a newer one
     */
    public void bringUpToDate() {
        createVersion();
        int version = version();
        while (version < migrations.size()) {
            if (!claim(version)) {
                pause();
            } else {
                step(migrations.get(version));
            }
            version = version();
        }
        if (version > migrations.size()) {
            throw new SchemaTooNewException(version, migrations.size());
        }
    }

    private void createVersion() {
        if (versions.find(ONLY).first() == null) {
            try {
                versions.insertOne(new Document("_id", "schema").append("version", 0));
            } catch (MongoWriteException e) {
                log.debug("Another process has just created the schema version", e);
            }
        }
    }

    private int version() {
        Document schema = versions.find(ONLY).first();
        return schema == null ? 0 : schema.getInteger("version", 0);
    }

    private boolean claim(int version) {
        Instant now = clock.instant();
        Bson free = or(eq("leaseUntil", null), lt("leaseUntil", now), eq("owner", owner));
        return versions.findOneAndUpdate(and(ONLY, eq("version", version), free), lease(now)) != null;
    }

    private Bson lease(Instant now) {
        return Updates.combine(Updates.set("owner", owner), Updates.set("leaseUntil", now.plus(LEASE)));
    }

    private void step(Migration migration) {
        log.info("Database migration {}: {}", migration.version(), migration.describe());
        try (LeaseKeeper keeper = new LeaseKeeper(LEASE.dividedBy(3), this::renew)) {
            keeper.start();
            migration.apply(database);
        }
        versions.updateOne(
                and(ONLY, eq("owner", owner), eq("version", migration.version() - 1)),
                Updates.combine(
                        Updates.set("version", migration.version()),
                        Updates.unset("owner"),
                        Updates.unset("leaseUntil")));
    }

    private void renew() {
        versions.updateOne(and(ONLY, eq("owner", owner)), lease(clock.instant()));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while another process migrates the database", e);
        }
    }
}
