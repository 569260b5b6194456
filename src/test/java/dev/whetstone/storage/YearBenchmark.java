package dev.whetstone.storage;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** Prints how large the embedded database's file becomes in a small group's year: 12 members and 260 rounds. */
public final class YearBenchmark {
    private static final int MEMBERS = 12;
    private static final int ROUNDS = 260;
    private static final String TEXT = "an answer of ordinary length, with a reason or two ".repeat(8);

    private YearBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("whetstone-year");
        List<Long> nanos = new ArrayList<>();
        long largest = 0;
        Path file;
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder);
                MongoClient client = TestDatabase.client(new ConnectionString(database.uri()))) {
            file = database.file();
            MongoDatabase bot = client.getDatabase("whetstone");
            indexes(bot);
            for (int round = 0; round < ROUNDS; round++) {
                round(bot, round, nanos);
                largest = Math.max(largest, Files.size(file));
            }
        }
        nanos.sort(null);
        System.out.printf(
                "%d commands, p50 %.2f ms, p99 %.2f ms; largest %d MB, after the stop %d MB%n",
                nanos.size(),
                nanos.get(nanos.size() / 2) / 1e6,
                nanos.get(nanos.size() * 99 / 100) / 1e6,
                largest >> 20,
                Files.size(file) >> 20);
    }

    private static void indexes(MongoDatabase bot) {
        CollectionIndexes.of("rounds")
                .index("nextFireAt")
                .index("groupId", "state", "-dueAt")
                .create(bot);
        CollectionIndexes.of("inbox")
                .index("nextFireAt")
                .index("place")
                .index("acceptedAt")
                .create(bot);
        CollectionIndexes.of("answers").index("roundId").index("memberId").create(bot);
        CollectionIndexes.of("awards")
                .index("groupId", "memberId")
                .index("groupId", "date")
                .create(bot);
        CollectionIndexes.of("standings")
                .index("groupId", "board", "-points", "memberId")
                .create(bot);
        CollectionIndexes.of("playground_messages")
                .index("channel", "thread", "_id")
                .create(bot);
    }

    private static void round(MongoDatabase bot, int number, List<Long> nanos) {
        String round = "group:" + number + ":09:00";
        Document posted = new Document("_id", round).append("groupId", "group").append("state", "SCHEDULED");
        timed(
                nanos,
                () -> bot.getCollection("rounds")
                        .insertOne(posted.append("nextFireAt", number).append("dueAt", number)));
        for (String state : List.of("CLAIMED", "OPEN")) {
            timed(nanos, () -> update(bot, "rounds", round, "state", state));
        }
        for (int member = 0; member < MEMBERS; member++) {
            answer(bot, round, number, "member" + member, nanos);
        }
        for (String state : List.of("CLOSED", "REVEALED")) {
            timed(nanos, () -> update(bot, "rounds", round, "state", state));
        }
    }

    private static void answer(MongoDatabase bot, String round, int number, String member, List<Long> nanos) {
        String id = round + "|" + member;
        timed(
                nanos,
                () -> bot.getCollection("inbox")
                        .insertOne(new Document("_id", id)
                                .append("place", round)
                                .append("text", TEXT)
                                .append("nextFireAt", number)
                                .append("acceptedAt", number)));
        timed(
                nanos,
                () -> bot.getCollection("playground_messages")
                        .insertOne(new Document("channel", "lounge")
                                .append("thread", round)
                                .append("text", TEXT)));
        timed(nanos, () -> update(bot, "inbox", id, "owner", "one"));
        timed(
                nanos,
                () -> bot.getCollection("answers")
                        .insertOne(new Document("_id", id)
                                .append("roundId", round)
                                .append("memberId", member)
                                .append("text", TEXT)));
        for (String state : List.of("GRADED", "ANSWERED BACK")) {
            timed(nanos, () -> update(bot, "answers", id, "state", state));
            timed(nanos, () -> update(bot, "answers", id, "why", TEXT));
        }
        timed(
                nanos,
                () -> bot.getCollection("awards")
                        .insertOne(new Document("_id", "answer:" + id)
                                .append("groupId", "group")
                                .append("memberId", member)
                                .append("date", "" + number)
                                .append("why", TEXT)));
        for (String board : List.of("all", "month" + number / 20, "week" + number / 5)) {
            timed(nanos, () -> update(bot, "standings", "group|" + board + "|" + member, "points", number));
        }
        timed(
                nanos,
                () -> bot.getCollection("playground_messages")
                        .insertOne(new Document("channel", "lounge")
                                .append("thread", round)
                                .append("text", TEXT)));
        timed(nanos, () -> update(bot, "inbox", id, "nextFireAt", null));
    }

    private static void update(
            MongoDatabase bot,
            String collection,
            String id,
            String field,
            @org.jspecify.annotations.Nullable Object value) {
        bot.getCollection(collection)
                .updateOne(Filters.eq("_id", id), Updates.set(field, value), new UpdateOptions().upsert(true));
    }

    private static void timed(List<Long> nanos, Runnable action) {
        long start = System.nanoTime();
        action.run();
        nanos.add(System.nanoTime() - start);
    }
}
