package dev.whetstone.storage.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import dev.whetstone.storage.EmbeddedDatabase;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every query must answer the same on a collection with indexes and on its twin without any. */
class IndexedQueryTests {
    private static final int DOCUMENTS = 150;
    private static final int ROUNDS = 250;

    @TempDir
    Path folder;

    private Random random = new Random(1);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void indexedQueriesAnswerAsScansDo(long seed) {
        random = new Random(seed);
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder);
                MongoClient client = client(database)) {
            Twins twins = new Twins(client);
            twins.index();
            for (int i = 0; i < DOCUMENTS; i++) {
                twins.insert(document(i));
            }
            for (int i = 0; i < ROUNDS; i++) {
                twins.change(this);
                twins.compare(this);
            }
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder);
                MongoClient client = client(database)) {
            Twins twins = new Twins(client);
            for (int i = 0; i < ROUNDS / 3; i++) {
                twins.compare(this);
            }
        }
    }

    /** Of a long backlog the first few are asked for every second. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whoAsksForTheFirstFewInTheOrderOfAnIndexReadsNoOthers(boolean oneOfAGroup) {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder);
                MongoClient client = client(database)) {
            MongoCollection<Document> backlog = client.getDatabase("test").getCollection("backlog");
            backlog.createIndex(Indexes.ascending(oneOfAGroup ? List.of("group", "due") : List.of("due")));
            backlog.insertMany(IntStream.range(0, 4_000)
                    .mapToObj(i -> new Document("group", "g")
                            .append("due", Instant.ofEpochSecond(4_000 - i))
                            .append("text", "x".repeat(2_000)))
                    .toList());
            Document query = new Document("due", new Document("$lte", Instant.ofEpochSecond(4_000)));
            if (oneOfAGroup) {
                query.append("group", "g");
            }
            List<Document> found = new ArrayList<>();
            long before = allocated();
            backlog.find(query).sort(new Document("due", 1)).limit(5).into(found);
            assertThat(allocated() - before).as("bytes").isLessThan(4_000_000);
            assertThat(found.stream().map(one -> one.getDate("due").toInstant()))
                    .containsExactlyElementsOf(IntStream.range(1, 6)
                            .mapToObj(Instant::ofEpochSecond)
                            .toList());
        }
    }

    /** A backup and a recount read everything: it must not have to fit into memory. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{} | 60", "{group: 'g'} | 130", "{text: /x/} | 130"})
    void whoReadsEverythingIsGivenABatchAtATime(String query, int most) {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder);
                MongoClient client = client(database)) {
            MongoCollection<Document> all = client.getDatabase("test").getCollection("all");
            all.createIndex(Indexes.ascending("group"));
            all.insertMany(IntStream.range(0, 4_000)
                    .mapToObj(i -> new Document("_id", i).append("group", "g").append("text", "x".repeat(8_000)))
                    .toList());
            long before = allocated();
            try (MongoCursor<Document> found = all.find(Document.parse(query)).iterator()) {
                assertThat(found.next()).containsEntry("_id", 0);
                assertThat(allocated() - before).as("bytes").isLessThan(most * 1_000_000L);
                all.deleteOne(new Document("_id", 3_000));
                all.updateOne(new Document("_id", 3_500), Updates.set("text", "y"));
                List<Integer> rest = new ArrayList<>();
                found.forEachRemaining(one -> rest.add(one.getInteger("_id")));
                assertThat(rest)
                        .containsExactlyElementsOf(IntStream.range(1, 4_000)
                                .filter(id -> id != 3_000 && (id != 3_500 || !query.contains("text")))
                                .boxed()
                                .toList());
            }
        }
    }

    /** A client takes no reply of more than 48 MB. */
    @Test
    void aBatchOfLargeDocumentsIsNotTooLargeForItsReader() {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder);
                MongoClient client = client(database)) {
            MongoCollection<Document> all = client.getDatabase("test").getCollection("large");
            IntStream.range(0, 5)
                    .forEach(i -> all.insertOne(new Document("_id", i).append("text", "x".repeat(12_000_000))));
            List<Integer> found = new ArrayList<>();
            all.find().map(one -> one.getInteger("_id")).into(found);
            assertThat(found).containsExactly(0, 1, 2, 3, 4);
        }
    }

    @Test
    void whoReadsOnDoesNotMisleadWhoChangesOneOfAListMeanwhile() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder);
                MongoClient client = client(database)) {
            MongoCollection<Document> all = client.getDatabase("test").getCollection("lists");
            all.insertMany(IntStream.range(0, 1_000)
                    .mapToObj(i -> new Document("_id", i)
                            .append(
                                    "list",
                                    IntStream.range(0, 30)
                                            .mapToObj(x -> new Document("x", x).append("n", -1))
                                            .toList()))
                    .toList());
            AtomicBoolean end = new AtomicBoolean();
            Thread reader = new Thread(() -> {
                while (!end.get()) {
                    all.find(new Document("list.x", 0)).batchSize(100).forEach(one -> {});
                }
            });
            reader.start();
            try {
                for (int i = 0; i < 1_500; i++) {
                    int x = 1 + i % 29;
                    all.updateOne(new Document("_id", i % 7).append("list.x", x), Updates.set("list.$.n", x));
                }
            } finally {
                end.set(true);
                reader.join();
            }
            for (Document one : all.find(new Document("_id", new Document("$lt", 7)))) {
                assertThat(one.getList("list", Document.class))
                        .allMatch(part -> part.getInteger("n") == -1
                                || part.getInteger("n").equals(part.getInteger("x")));
            }
        }
    }

    /** By all threads that live, in bytes. */
    private static long allocated() {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        return LongStream.of(threads.getThreadAllocatedBytes(threads.getAllThreadIds()))
                .filter(bytes -> bytes > 0)
                .sum();
    }

    @Test
    void uniqueIndexStaysUniqueWhenQueriesUseIt() {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder);
                MongoClient client = client(database)) {
            MongoCollection<Document> claims = client.getDatabase("test").getCollection("claims");
            claims.createIndex(Indexes.ascending("group", "day"), new IndexOptions().unique(true));
            String longText = "x".repeat(100);
            claims.insertOne(new Document("group", longText + "a").append("day", 1L));
            claims.insertOne(new Document("group", longText + "b").append("day", 1L));

            Document updated = claims.findOneAndUpdate(
                    new Document("group", longText + "b").append("day", 1),
                    new Document("$set", new Document("owner", "me")),
                    new FindOneAndUpdateOptions().upsert(true));

            assertThat(updated).containsEntry("group", longText + "b");
            assertThat(claims.countDocuments()).isEqualTo(2);
        }
    }

    private static MongoClient client(EmbeddedDatabase database) {
        return MongoClients.create(com.mongodb.MongoClientSettings.builder()
                .applyConnectionString(new com.mongodb.ConnectionString(database.uri()))
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .build());
    }

    private record Twins(MongoCollection<Document> indexed, MongoCollection<Document> plain) {
        Twins(MongoClient client) {
            this(
                    client.getDatabase("test").getCollection("indexed"),
                    client.getDatabase("test").getCollection("plain"));
        }

        void index() {
            indexed.createIndex(Indexes.ascending("a"));
            indexed.createIndex(
                    Indexes.compoundIndex(Indexes.ascending("a"), Indexes.descending("b"), Indexes.ascending("c")));
            indexed.createIndex(Indexes.compoundIndex(Indexes.descending("b"), Indexes.ascending("s.x")));
            indexed.createIndex(Indexes.ascending("s.x"));
            indexed.createIndex(Indexes.ascending("a", "n"), new IndexOptions().unique(true));
            indexed.createIndex(
                    Indexes.ascending("u"), new IndexOptions().unique(true).sparse(true));
        }

        void insert(Document document) {
            indexed.insertOne(new Document(document));
            plain.insertOne(new Document(document));
        }

        void change(IndexedQueryTests test) {
            int id = test.random.nextInt(DOCUMENTS);
            Document where = new Document("_id", id);
            if (test.random.nextInt(4) == 0) {
                indexed.deleteOne(where);
                plain.deleteOne(where);
                insert(test.document(id));
            } else {
                Document to = new Document("$set", new Document(test.field(), test.value()));
                Document also = test.random.nextBoolean() ? where : new Document(where).append("b", test.value());
                indexed.updateOne(also, to);
                plain.updateOne(also, to);
            }
        }

        void compare(IndexedQueryTests test) {
            Document query = test.query();
            assertThat(ids(indexed, query)).as("%s", query).isEqualTo(ids(plain, query));
            assertThat(indexed.countDocuments(query)).as("count %s", query).isEqualTo(plain.countDocuments(query));
            assertThat(indexed.find(query).batchSize(1 + test.random.nextInt(8)))
                    .as("%s in batches", query)
                    .containsExactlyInAnyOrderElementsOf(plain.find(query));
            Document order = test.order();
            int skip = test.random.nextInt(3);
            int limit = 1 + test.random.nextInt(8);
            assertThat(indexed.find(query).sort(order).skip(skip).limit(limit))
                    .as("%s sorted by %s", query, order)
                    .containsExactlyElementsOf(
                            plain.find(query).sort(order).skip(skip).limit(limit));
            String field = test.pick("a", "b", "s.x");
            assertThat(values(indexed, query, field, limit))
                    .as("%s sorted by %s alone", query, field)
                    .isEqualTo(values(plain, query, field, limit));
        }

        /** Those of equal value have no order among them, whatever kind of number it is. */
        private static List<Object> values(
                MongoCollection<Document> collection, Document query, String field, int limit) {
            List<Object> values = new ArrayList<>();
            collection
                    .find(query)
                    .sort(new Document(field, 1))
                    .limit(limit)
                    .map(found -> found.getEmbedded(List.of(field.split("\\.")), Object.class))
                    .forEach(value ->
                            values.add(value instanceof Number number ? (Object) number.doubleValue() : value));
            return values;
        }

        private static List<Object> ids(MongoCollection<Document> collection, Document query) {
            List<Object> ids = new ArrayList<>();
            collection.find(query).sort(new Document("_id", 1)).forEach(found -> ids.add(found.get("_id")));
            return ids;
        }
    }

    private String field() {
        return pick("a", "b", "c", "s.x");
    }

    private Document document(int id) {
        Document document = new Document("_id", id).append("n", id);
        for (String field : List.of("a", "b", "c")) {
            if (random.nextInt(6) > 0) {
                document.append(field, value());
            }
        }
        if (random.nextBoolean()) {
            document.append("u", id % 2 == 0 ? (Object) id : "u" + id);
        }
        document.append("s", new Document("x", value()));
        return document;
    }

    private Object value() {
        return switch (random.nextInt(14)) {
            case 0, 1, 2 -> random.nextInt(6);
            case 3 -> (long) random.nextInt(6);
            case 4 -> random.nextInt(12) / 2.0 - 2;
            case 5, 6, 7 -> pick("", "a", "ab", "b", "ä", "😀");
            case 8 -> "x".repeat(64) + pick("", "a", "b");
            case 9 -> Instant.ofEpochMilli(random.nextInt(3) - 1);
            case 10 -> random.nextBoolean();
            case 11 -> new ObjectId(String.format("%024x", random.nextInt(3)));
            case 12 -> new UUID(random.nextInt(2), random.nextInt(2) - 1);
            default -> new Document("k", random.nextInt(2));
        };
    }

    private Document query() {
        Document query = new Document();
        for (int i = random.nextInt(3); i >= 0; i--) {
            query.append(pick("a", "b", "c", "s.x", "n", "u", "_id"), condition());
        }
        return switch (random.nextInt(12)) {
            case 0 -> new Document("$and", List.of(query, new Document(field(), condition())));
            case 1 -> new Document("$or", List.of(query, new Document(field(), condition())));
            case 2 -> query.append("s", new Document("$elemMatch", new Document("x", condition())));
            default -> query;
        };
    }

    private Object condition() {
        return switch (random.nextInt(14)) {
            case 0 -> new Document("$in", List.of(value(), value(), value()));
            case 1 -> new Document("$in", java.util.Arrays.asList(value(), null));
            case 2, 3 -> new Document(pick("$gt", "$gte", "$lt", "$lte"), value());
            case 4, 5 -> new Document(pick("$gt", "$gte"), value()).append(pick("$lt", "$lte"), value());
            case 6 -> new Document("$ne", value());
            case 7 -> new Document("$exists", random.nextBoolean());
            case 8 -> new Document("$eq", value());
            case 9 -> new Document("$gt", random.nextInt(3)).append("$ne", random.nextInt(5));
            case 10 -> new Document("$eq", null);
            default -> value();
        };
    }

    private Document order() {
        Document order = new Document();
        for (int i = random.nextInt(3); i > 0; i--) {
            order.append(pick("a", "b", "c", "s.x"), random.nextBoolean() ? 1 : -1);
        }
        return order.append("_id", 1);
    }

    @SafeVarargs
    private final <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
