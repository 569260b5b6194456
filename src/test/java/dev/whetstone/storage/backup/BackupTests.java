package dev.whetstone.storage.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.whetstone.storage.DatabaseServer;
import dev.whetstone.storage.OnEveryServer;
import dev.whetstone.storage.TestDatabase;
import dev.whetstone.storage.Together;
import dev.whetstone.storage.schema.Projection;
import dev.whetstone.storage.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup holds what was acknowledged before it began, and comes back as it was. */
@OnEveryServer
class BackupTests {
    private static final int WRITERS = 4;

    @TempDir
    Path folder;

    @AutoClose
    private final TestDatabase from;

    @AutoClose
    private final TestDatabase into;

    BackupTests(DatabaseServer server) {
        from = server.fresh();
        into = server.fresh();
    }

    @Test
    void everyKindOfValueComesBackAsItWas() throws IOException {
        Document all = new Document("_id", new ObjectId())
                .append("text", "zwölf \"quoted\" 😀\n")
                .append("int", 1)
                .append("long", 1L << 60)
                .append("double", 0.1)
                .append("date", Date.from(Instant.parse("2030-05-14T10:00:00.123Z")))
                .append("uuid", UUID.fromString("00000000-0000-0001-0000-000000000002"))
                .append("none", null)
                .append("list", Arrays.asList(true, new Document("a", List.of())));
        from.database().getCollection("values").insertOne(all);
        from.database().getCollection("ids").insertOne(new Document("_id", 7).append("d", 1));
        from.database().getCollection("ids").insertOne(new Document("_id", "seven").append("collection", "x"));
        Path file = folder.resolve("b.gz");
        assertThat(new Backup(from.database()).write(file)).isEqualTo(3);
        assertThat(new Backup(into.database()).restore(file)).isEqualTo(3);
        assertThat(into.database().getCollection("values").find()).containsExactly(all);
        assertThat(into.database().getCollection("ids").find()).hasSize(2);
    }

    @Test
    void aBackupUnderLoadHoldsWhatWasAcknowledgedBeforeItBegan() throws Exception {
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        AtomicBoolean end = new AtomicBoolean();
        CountDownLatch busy = new CountDownLatch(300);
        Thread load = new Thread(() -> Together.run(WRITERS, writer -> {
            for (int i = 0; !end.get(); i++) {
                String id = writer + "-" + i;
                collection(from.database(), i).insertOne(new Document("_id", id).append("n", i));
                acknowledged.add(id);
                busy.countDown();
            }
        }));
        load.start();
        busy.await();
        Set<String> before = Set.copyOf(acknowledged);
        Path file = folder.resolve("load.gz");
        new Backup(from.database()).write(file);
        end.set(true);
        load.join();

        new Backup(into.database()).restore(file);
        List<String> restored = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            collection(into.database(), i).find().forEach(found -> restored.add(found.getString("_id")));
        }
        assertThat(restored).doesNotHaveDuplicates().containsAll(before);
        assertThat(acknowledged).containsAll(restored);
    }

    private static MongoCollection<Document> collection(MongoDatabase database, int number) {
        return database.getCollection("load" + number % 3);
    }

    @Test
    void aFileThatIsNotWholeChangesNothing() throws IOException {
        from.database().getCollection("kept").insertOne(new Document("_id", 1));
        Path file = folder.resolve("b.gz");
        new Backup(from.database()).write(file);
        into.database().getCollection("kept").insertOne(new Document("_id", 2));
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length += 1 + whole.length / 20) {
            Path cut = Files.write(folder.resolve("cut.gz"), Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> new Backup(into.database()).restore(cut)).isInstanceOf(IOException.class);
        }
        Path other = Files.writeString(folder.resolve("other.gz"), "something else");
        assertThatThrownBy(() -> new Backup(into.database()).restore(other))
                .isInstanceOf(IOException.class)
                .hasMessage("it is no backup of Whetstone");
        assertThat(into.database().getCollection("kept").find()).containsExactly(new Document("_id", 2));
    }

    @Test
    void theSchemasVersionComesBackAndProjectionsAreDerivedAnewOnce() throws IOException {
        from.database().getCollection(Schema.COLLECTION).insertOne(new Document("_id", "schema").append("version", 0));
        Path file = folder.resolve("b.gz");
        new Backup(from.database()).write(file);
        Backup target = new Backup(into.database());
        assertThat(target.isOfNothing()).isTrue();
        target.restore(file);
        assertThat(into.database().getCollection(Schema.COLLECTION).find(new Document("_id", "schema")))
                .containsExactly(new Document("_id", "schema").append("version", 0));
        List<String> built = new ArrayList<>();
        Projection.rebuildIfAsked(into.database(), List.of(() -> built.add("board")));
        Projection.rebuildIfAsked(into.database(), List.of(() -> built.add("again")));
        assertThat(built).containsExactly("board");
    }
}
