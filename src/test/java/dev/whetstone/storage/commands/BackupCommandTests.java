package dev.whetstone.storage.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import dev.whetstone.storage.EmbeddedDatabase;
import dev.whetstone.storage.TestDatabase;
import dev.whetstone.storage.backup.NightlyBackup;
import dev.whetstone.storage.schema.Projection;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BackupCommandTests {
    @TempDir
    Path folder;

    private final StringWriter said = new StringWriter();

    @Test
    void aBackupIsTakenWhileTheDatabaseIsInUseAndPutBackWhenItIsNot() {
        Path data = folder.resolve("data");
        String file = folder.resolve("b.gz").toString();
        try (EmbeddedDatabase database = EmbeddedDatabase.open(data);
                MongoClient client = client(database)) {
            documents(client).insertOne(new Document("_id", 1));
            assertThat(run(new BackupCommand(), file, "--data", data.toString()))
                    .isZero();
            assertThat(said.toString()).startsWith("1 documents of 127.0.0.1:").endsWith(" are in " + file + ".\n");
            documents(client).insertOne(new Document("_id", 2));
            assertThat(run(new RestoreCommand(), file, "--data", data.toString(), "--replace"))
                    .isOne();
            assertThat(said.toString())
                    .isEqualTo("Nothing was restored. The bot runs on this database: stop it first.\n");
        }
        assertThat(run(new RestoreCommand(), file, "--data", data.toString())).isOne();
        assertThat(said.toString()).contains("There are documents in", "--replace drops them.");
        assertThat(run(new RestoreCommand(), file, "--data", data.toString(), "--replace"))
                .isZero();
        assertThat(ids(data)).containsExactly(1);
        assertThat(run(
                        new RestoreCommand(),
                        file,
                        "--data",
                        folder.resolve("other").toString()))
                .isZero();
        assertThat(ids(folder.resolve("other"))).containsExactly(1);
    }

    /** A wrong folder in a nightly job would take the place of the last good backup. */
    @Test
    void whatNoBotRanOnIsNoBackup() throws IOException {
        Path file = Files.writeString(folder.resolve("b.gz"), "the last good one");
        Path wrong = folder.resolve("wrong");
        assertThat(run(new BackupCommand(), file.toString(), "--data", wrong.toString()))
                .isOne();
        assertThat(said.toString())
                .isEqualTo("No backup was taken: " + wrong
                        + " has no database of a bot; --data or --uri names another one.\n");
        assertThat(run(new RecountCommand(), "--data", wrong.toString())).isOne();
        assertThat(said.toString()).startsWith("Nothing was changed. " + wrong + " has no database of a bot");
        assertThat(file).hasContent("the last good one");
        assertThat(wrong).doesNotExist();
    }

    @Test
    void theBoardsAreCountedAnewAtTheNextStartWhereThatIsAskedForWithTheBotStopped() {
        Path data = folder.resolve("data");
        List<String> counted = new ArrayList<>();
        try (EmbeddedDatabase database = EmbeddedDatabase.open(data);
                MongoClient client = client(database)) {
            documents(client).insertOne(new Document("_id", 1));
            assertThat(run(new RecountCommand(), "--data", data.toString())).isOne();
            assertThat(said.toString())
                    .isEqualTo("Nothing was changed. The bot runs on this database: stop it first.\n");
        }
        assertThat(run(new RecountCommand(), "--data", data.toString())).isZero();
        assertThat(said.toString()).endsWith("are counted anew at the next start.\n");
        try (EmbeddedDatabase database = EmbeddedDatabase.open(data);
                MongoClient client = client(database)) {
            Projection.rebuildIfAsked(client.getDatabase("whetstone"), List.of(() -> counted.add("boards")));
        }
        assertThat(counted).containsExactly("boards");
    }

    @Test
    void aDamagedDatabaseIsReplaced() throws IOException {
        Path data = folder.resolve("data");
        String file = folder.resolve("b.gz").toString();
        try (EmbeddedDatabase database = EmbeddedDatabase.open(data);
                MongoClient client = client(database)) {
            documents(client).insertOne(new Document("_id", 1));
        }
        assertThat(run(new BackupCommand(), file, "--data", data.toString())).isZero();
        Files.write(data.resolve("whetstone.mv.db"), new byte[100]);
        assertThat(run(new RestoreCommand(), file, "--data", data.toString())).isOne();
        assertThat(said.toString()).startsWith("Nothing was restored. " + file + ": The database file");
        assertThat(run(new RestoreCommand(), file, "--data", data.toString(), "--replace"))
                .isZero();
        assertThat(ids(data)).containsExactly(1);
    }

    @Test
    void aBackupIsTakenOnceADayAndKeptForAWeek() throws IOException {
        Path backups = folder.resolve("backups");
        Instant day = Instant.parse("2030-05-14T10:00:00Z");
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder.resolve("data"));
                MongoClient client = client(database)) {
            for (int i = 0; i < 20; i++) {
                Clock clock = Clock.fixed(day.plus(Duration.ofHours(12L * i)), ZoneOffset.UTC);
                try (NightlyBackup nightly = new NightlyBackup(() -> client.getDatabase("whetstone"), backups, clock)) {
                    nightly.takeIfDue();
                }
            }
        }
        try (Stream<Path> files = Files.list(backups)) {
            assertThat(files.map(file -> file.getFileName().toString()).sorted())
                    .hasSize(7)
                    .startsWith("whetstone-2030-05-17.jsonl.gz")
                    .endsWith("whetstone-2030-05-23.jsonl.gz");
        }
    }

    private int run(Object command, String... arguments) {
        said.getBuffer().setLength(0);
        PrintWriter out = new PrintWriter(said, true);
        return new CommandLine(command).setOut(out).setErr(out).execute(arguments);
    }

    private static List<Integer> ids(Path data) {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(data);
                MongoClient client = client(database)) {
            return documents(client)
                    .find()
                    .map(found -> found.getInteger("_id"))
                    .into(new ArrayList<>());
        }
    }

    private static MongoCollection<Document> documents(MongoClient client) {
        return client.getDatabase("whetstone").getCollection("kept");
    }

    private static MongoClient client(EmbeddedDatabase database) {
        return TestDatabase.client(new ConnectionString(database.uri()));
    }
}
