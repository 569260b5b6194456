package dev.whetstone.storage;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.bson.Document;

/** Prints what the embedded database does, or the server whose connection string is the first argument. */
public final class StorageBenchmark {
    private static final int MEMBERS = 100_000;
    private static final int SECONDS = 5;

    private StorageBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length > 0) {
            run(arguments[0], null);
            return;
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.open(Files.createTempDirectory("whetstone-benchmark"))) {
            run(database.uri("benchmark"), database.file());
        }
        System.exit(0);
    }

    private static void run(String uri, @org.jspecify.annotations.Nullable Path file) throws IOException {
        try (MongoClient client = TestDatabase.client(new ConnectionString(uri))) {
            for (int writers : List.of(8, 1, 8, 32)) {
                inserts(client, writers);
                System.out.println(file == null ? "" : "  file: " + Files.size(file) / 1024 + " KiB");
            }
            lookups(client, "plain");
            CollectionIndexes.of("indexed").index("group", "season", "-points").create(client.getDatabase("benchmark"));
            lookups(client, "indexed");
            client.getDatabase("benchmark").drop();
        }
    }

    private static void inserts(MongoClient client, int writers) {
        MongoCollection<Document> collection = client.getDatabase("benchmark").getCollection("writes" + writers);
        CollectionIndexes.of(collection.getNamespace().getCollectionName())
                .unique("platform", "message")
                .index("state", "at")
                .create(client.getDatabase("benchmark"));
        AtomicLong inserted = new AtomicLong();
        long end = System.nanoTime() + SECONDS * 1_000_000_000L;
        List<Long> nanos = java.util.Collections.synchronizedList(new ArrayList<>());
        Together.run(writers, writer -> {
            for (int i = 0; System.nanoTime() < end; i++) {
                long start = System.nanoTime();
                collection.insertOne(new Document("platform", "p" + writer)
                        .append("message", System.nanoTime() + "-" + i)
                        .append("state", "NEW")
                        .append("at", i)
                        .append("text", "an answer of ordinary length ".repeat(10)));
                nanos.add(System.nanoTime() - start);
                inserted.incrementAndGet();
            }
        });
        System.out.printf(
                "%2d writers: %d acknowledged inserts/s; %s%n", writers, inserted.get() / SECONDS, times(nanos));
    }

    private static void lookups(MongoClient client, String name) {
        MongoCollection<Document> board = client.getDatabase("benchmark").getCollection(name);
        for (int from = 0; from < MEMBERS; from += 5_000) {
            board.insertMany(IntStream.range(from, from + 5_000)
                    .mapToObj(i -> new Document("_id", "member" + i)
                            .append("group", i % 100 == 0 ? "small" : "large")
                            .append("season", "2030-01")
                            .append("points", i * 7919 % 100_003))
                    .toList());
        }
        var small = Filters.and(Filters.eq("group", "small"), Filters.eq("points", 700));
        var large = Filters.and(Filters.eq("group", "large"), Filters.eq("season", "2030-01"));
        measure(name + ": equality on 2 fields", () -> board.find(small).first());
        measure(
                name + ": top ten of 99,000",
                () -> board.find(large)
                        .sort(Sorts.descending("points"))
                        .limit(10)
                        .into(new ArrayList<>()));
        measure(
                name + ": own rank (count of those above)",
                () -> board.countDocuments(Filters.and(large, Filters.gt("points", 50_000))));
    }

    private static void measure(String what, Runnable action) {
        List<Long> nanos = new ArrayList<>();
        long end = System.nanoTime() + SECONDS * 1_000_000_000L;
        while (System.nanoTime() < end && nanos.size() < 2_000) {
            long start = System.nanoTime();
            action.run();
            nanos.add(System.nanoTime() - start);
        }
        System.out.println(what + ": " + times(nanos));
    }

    private static String times(List<Long> nanos) {
        List<Long> sorted = nanos.stream().sorted().toList();
        return "p50 %.2f ms, p99 %.2f ms (%d runs)"
                .formatted(at(sorted, .50) / 1e6, at(sorted, .99) / 1e6, sorted.size());
    }

    private static double at(List<Long> sorted, double share) {
        return sorted.get((int) (share * (sorted.size() - 1)));
    }
}
