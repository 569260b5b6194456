package dev.whetstone.cli.doctor;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import dev.whetstone.storage.DatabaseFile;
import dev.whetstone.storage.DeclaredIndexes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.core.env.Environment;

/** Whether the MongoDB that is configured answers, or else whether the embedded database can use its folder. */
final class DatabaseCheckup implements Checkup {

    private static final WriteConcern MAJORITY = WriteConcern.MAJORITY;
    private static final int PATIENCE_SECONDS = 3;

    private final String uri;
    private final Path data;

    DatabaseCheckup(Environment settings) {
        String host = settings.getProperty("spring.mongodb.host", "");
        String fromHost =
                host.isBlank() ? "" : "mongodb://" + host + ":" + settings.getProperty("spring.mongodb.port", "27017");
        this.uri = settings.getProperty("spring.mongodb.uri", fromHost);
        this.data = Path.of(settings.getProperty("whetstone.data", "./data"))
                .toAbsolutePath()
                .normalize();
    }

    @Override
    public Diagnosis run() {
        return uri.isBlank() ? embedded() : remote();
    }

    private Diagnosis remote() {
        ConnectionString connection;
        try {
            connection = new ConnectionString(uri);
        } catch (IllegalArgumentException | MongoException e) {
            return Diagnosis.fail(
                    "database",
                    "SPRING_MONGODB_URI is no connection string: it begins with mongodb:// or mongodb+srv://");
        }
        String hosts = String.join(", ", connection.getHosts());
        MongoClientSettings settings = MongoClientSettings.builder()
                .applyConnectionString(connection)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                        .readTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .build();
        try (MongoClient client = MongoClients.create(settings)) {
            Diagnosis server = answering(client.getDatabase("admin"), hosts, settings.getWriteConcern());
            String name = connection.getDatabase() == null ? "test" : connection.getDatabase();
            List<String> conflicts = DeclaredIndexes.conflicts(client.getDatabase(name));
            return conflicts.isEmpty()
                    ? handled(client.getDatabase(name), server)
                    : Diagnosis.fail("database", String.join(" ", conflicts));
        } catch (MongoException e) {
            return Diagnosis.fail(
                    "database",
                    "MongoDB at " + hosts + " does not answer within " + PATIENCE_SECONDS
                            + " s: start it or correct SPRING_MONGODB_URI; without it the embedded database is used");
        }
    }

    /** What was found, unless something members did could not be handled, which an owner wants to know more. */
    private static Diagnosis handled(MongoDatabase database, Diagnosis found) {
        long aside = Stream.of("inbox", "slack_files")
                .mapToLong(name -> database.getCollection(name).countDocuments(Filters.exists("setAside")))
                .sum();
        return aside == 0 || found.health() == Diagnosis.Health.FAIL
                ? found
                : Diagnosis.warn(
                        "database",
                        "%s, but %d of the things members did failed ten times and were set aside: the log names each with its error"
                                .formatted(found.says(), aside));
    }

    private static Diagnosis answering(MongoDatabase admin, String hosts, WriteConcern concern) {
        String version = admin.runCommand(new Document("buildInfo", 1)).getString("version");
        Document hello = admin.runCommand(new Document("hello", 1));
        String server =
                "MongoDB %s (wire version %s) at %s answers".formatted(version, hello.get("maxWireVersion"), hosts);
        boolean copies = hello.containsKey("setName") || "isdbgrid".equals(hello.getString("msg"));
        return copies && !MAJORITY.equals(concern)
                ? Diagnosis.warn(
                        "database",
                        server
                                + ", but a write counts before most copies have it and may be lost when the primary changes:"
                                + " add w=majority&retryWrites=true to SPRING_MONGODB_URI")
                : Diagnosis.ok("database", server);
    }

    private Diagnosis embedded() {
        Path existing = data;
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        if (existing == null || !Files.isDirectory(existing) || !Files.isWritable(existing)) {
            return Diagnosis.fail(
                    "database", "the folder " + data + " cannot be written: make it writable or set WHETSTONE_DATA");
        }
        DatabaseFile file = DatabaseFile.in(data);
        return switch (file.state()) {
            case IN_USE -> Diagnosis.warn("database", file.says());
            case UNUSABLE -> Diagnosis.fail("database", file.says());
            case NONE, WHOLE ->
                Diagnosis.ok(
                        "database",
                        "embedded, in " + data + " (fine for small groups; set SPRING_MONGODB_URI for larger ones)");
        };
    }
}
