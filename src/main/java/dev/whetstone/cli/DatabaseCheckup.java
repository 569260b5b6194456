package dev.whetstone.cli;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.core.env.Environment;

/** Whether the MongoDB that is configured answers, or else whether the embedded database can use its folder. */
final class DatabaseCheckup implements Checkup {

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
            client.getDatabase("admin").runCommand(new Document("ping", 1));
            return Diagnosis.ok("database", "MongoDB at " + hosts + " answers");
        } catch (MongoException e) {
            return Diagnosis.fail(
                    "database",
                    "MongoDB at " + hosts + " does not answer within " + PATIENCE_SECONDS
                            + " s: start it or correct SPRING_MONGODB_URI; without it the embedded database is used");
        }
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
        return isLocked()
                ? Diagnosis.warn(
                        "database",
                        "the embedded database in " + data + " is in use: stop the other bot before you "
                                + "start one here, or let both use SPRING_MONGODB_URI")
                : Diagnosis.ok(
                        "database",
                        "embedded, in " + data + " (fine for trying out; set SPRING_MONGODB_URI for real use)");
    }

    private boolean isLocked() {
        try (Stream<Path> files = Files.isDirectory(data) ? Files.list(data) : Stream.empty()) {
            List<Path> databases =
                    files.filter(file -> file.toString().endsWith(".mv.db")).toList();
            return databases.stream().anyMatch(DatabaseCheckup::isLocked);
        } catch (IOException e) {
            return true;
        }
    }

    private static boolean isLocked(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (IOException | java.nio.channels.OverlappingFileLockException e) {
            return true;
        }
    }
}
