package dev.whetstone.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Acknowledged means kept: whatever was acknowledged is there, once, after {@code kill -9}. */
@Execution(ExecutionMode.CONCURRENT)
class CrashTests {
    private static final int ENOUGH = 600;

    @TempDir
    Path folder;

    @RepeatedTest(2)
    void acknowledgedWritesSurviveTheDatabaseProcess() {
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        try (DatabaseProcess process = new DatabaseProcess(folder)) {
            process.start();
            CountDownLatch enough = new CountDownLatch(ENOUGH);
            Thread killer = new Thread(() -> {
                awaitUninterruptibly(enough);
                process.kill();
            });
            killer.start();
            try (MongoClient client = client(process.uri("crash"))) {
                new CrashWriters(client, id -> {
                            acknowledged.add(id);
                            enough.countDown();
                        })
                        .runUntilTheDatabaseDies();
            }
            process.start();
            try (MongoClient client = client(process.uri("crash"))) {
                requireAll(acknowledged, CrashWriters.collection(client));
            }
        }
    }

    @RepeatedTest(5)
    void acknowledgedWritesSurviveTheProcessTheDatabaseIsEmbeddedIn() throws IOException {
        Process bot = DatabaseProcess.java(CrashWriters.class, folder.toString());
        Set<String> acknowledged = new HashSet<>();
        try (BufferedReader output = bot.inputReader()) {
            while (acknowledged.size() < ENOUGH) {
                String line = output.readLine();
                assertThat(line).as("the writers ended early").isNotNull();
                if (CrashWriters.isWhole(line)) {
                    acknowledged.add(CrashWriters.id(line));
                }
            }
            bot.toHandle().destroyForcibly();
            output.lines().filter(CrashWriters::isWhole).map(CrashWriters::id).forEach(acknowledged::add);
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder);
                MongoClient client = client(database.uri())) {
            requireAll(acknowledged, CrashWriters.collection(client));
        }
    }

    private static void requireAll(Set<String> acknowledged, MongoCollection<Document> collection) {
        List<String> kept = new ArrayList<>();
        collection.find().forEach(document -> kept.add(document.getString("key")));
        assertThat(kept).doesNotHaveDuplicates().containsAll(acknowledged);
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ENOUGH);
        requireWholeIndexes(kept, collection);
    }

    /** Every document is found by every index, no index has more, and none lets a second one in. */
    private static void requireWholeIndexes(List<String> kept, MongoCollection<Document> collection) {
        long byState = Stream.of("new", "done")
                .mapToLong(state -> collection.countDocuments(new Document("state", state)))
                .sum();
        assertThat(byState).isEqualTo(kept.size());
        for (String key : kept) {
            assertThat(collection.countDocuments(new Document("key", key))).isEqualTo(1);
            assertThatThrownBy(() -> collection.insertOne(new Document("key", key)))
                    .isInstanceOf(MongoWriteException.class);
        }
        for (int writer = 0; writer < CrashWriters.WRITERS; writer++) {
            collection.deleteMany(new Document("writer", writer));
        }
        assertThat(collection.countDocuments()).isZero();
        kept.forEach(key -> collection.insertOne(new Document("key", key)));
    }

    private static MongoClient client(String uri) {
        return TestDatabase.client(new ConnectionString(uri));
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new MongoException("interrupted", e);
        }
    }
}
