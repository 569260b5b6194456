package dev.whetstone.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import dev.whetstone.storage.commands.DatabaseCommand;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class DatabaseProcessTests {
    @TempDir
    Path folder;

    @Test
    void secondProcessOnTheSameFileSaysSoAndEnds() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder)) {
            Process second = DatabaseProcess.java(DatabaseCommand.class, "--port", "0", "--data", folder.toString());
            assertThat(second.waitFor()).isNotZero();
            assertThat(second.inputReader().lines()).noneMatch(line -> line.startsWith("mongodb://"));
            assertThat(database.file()).exists();
        }
    }

    @Test
    void stoppedProcessClosesItsFileAndStartsAgainOnThePortItHad() {
        try (DatabaseProcess process = new DatabaseProcess(folder)) {
            process.start();
            String uri = process.uri("kept");
            insert(uri);
            process.stop();
            process.start();
            assertThat(process.uri("kept")).isEqualTo(uri);
            try (MongoClient client = TestDatabase.client(new ConnectionString(uri))) {
                assertThat(client.getDatabase("kept").getCollection("x").countDocuments())
                        .isEqualTo(1);
            }
        }
    }

    @Test
    void healthIsDownWhileTheServerIsAwayAndUpWhenItIsBack() {
        try (DatabaseProcess process = new DatabaseProcess(folder)) {
            process.start();
            try (MongoClient client = TestDatabase.client(new ConnectionString(process.uri("x")))) {
                DatabaseHealthIndicator health = new DatabaseHealthIndicator(() -> client.getDatabase("x"));
                assertThat(status(health)).isEqualTo(Status.UP);
                process.kill();
                assertThat(status(health)).isEqualTo(Status.DOWN);
                process.start();
                assertThat(status(health)).isEqualTo(Status.UP);
            }
        }
    }

    private static Status status(DatabaseHealthIndicator indicator) {
        Health health = indicator.health();
        return health == null ? Status.UNKNOWN : health.getStatus();
    }

    private static void insert(String uri) {
        try (MongoClient client = TestDatabase.client(new ConnectionString(uri))) {
            client.getDatabase("kept").getCollection("x").insertOne(new Document("_id", 1));
        }
    }
}
