package dev.whetstone.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.ConnectionString;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;

/** On a file system of 12 MB, which only the system's administrator may make: elsewhere these tests are skipped. */
class DiskFullTests {
    @TempDir
    Path folder;

    @BeforeEach
    void makeASmallFileSystem() throws IOException, InterruptedException {
        boolean made = run("mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", folder.toString());
        assumeTrue(made, "Skipped: a small file system can be made only on Linux and by its administrator");
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        run("umount", folder.toString());
    }

    @Test
    void nothingAcknowledgedIsLostAndWritingGoesOnOnceThereIsRoom() throws IOException {
        Path ballast = Files.write(folder.resolve("ballast"), new byte[2 << 20]);
        List<Integer> acknowledged = new ArrayList<>();
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder);
                MongoClient client = client(database)) {
            CollectionIndexes.of("filled").index("parity").create(client.getDatabase("full"));
            DatabaseHealthIndicator health = new DatabaseHealthIndicator(() -> client.getDatabase("full"));
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);
            assertThatThrownBy(() -> fill(client, acknowledged))
                    .isInstanceOf(MongoException.class)
                    .hasMessageContaining("The database file cannot be written")
                    .hasMessageContaining("No space left on device");
            assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
            Files.delete(ballast);
            assertThat(kept(client)).containsAll(acknowledged);
            documents(client).insertOne(new Document("_id", -1).append("parity", 0));
            acknowledged.add(-1);
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder);
                MongoClient client = client(database)) {
            assertThat(kept(client)).containsAll(acknowledged).doesNotHaveDuplicates();
            assertThat(acknowledged).hasSizeGreaterThan(50);
        }
    }

    @Test
    void aDiskThatIsFullFromTheFirstWriteOnSpoilsNothing() throws IOException {
        Path ballast = folder.resolve("ballast");
        Files.write(ballast, new byte[(12 << 20) - (8 << 10)]);
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder);
                MongoClient client = client(database)) {
            assertThatThrownBy(() -> documents(client).insertOne(new Document("_id", 1)))
                    .isInstanceOf(MongoException.class);
        } catch (RuntimeException full) {
            assertThat(full).hasMessageContaining("whetstone.mv.db");
        }
        Files.delete(ballast);
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder);
                MongoClient client = client(database)) {
            documents(client).insertOne(new Document("_id", 2));
            assertThat(kept(client)).contains(2);
        }
    }

    private static void fill(MongoClient client, List<Integer> acknowledged) {
        for (int i = 0; i < 100_000; i++) {
            documents(client)
                    .insertOne(new Document("_id", i).append("parity", i % 2).append("text", "x".repeat(10_000)));
            acknowledged.add(i);
        }
    }

    private static List<Integer> kept(MongoClient client) {
        return documents(client).find().map(found -> found.getInteger("_id")).into(new ArrayList<>());
    }

    private static MongoCollection<Document> documents(MongoClient client) {
        return client.getDatabase("full").getCollection("filled");
    }

    private static MongoClient client(EmbeddedDatabase database) {
        return TestDatabase.client(new ConnectionString(database.uri()));
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    }
}
