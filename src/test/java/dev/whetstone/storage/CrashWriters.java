package dev.whetstone.storage;

import com.mongodb.ConnectionString;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.bson.Document;

/** Writes from many threads and tells of each acknowledged document; run as a program, on an embedded database. */
final class CrashWriters {
    static final int WRITERS = 8;
    private static final String END = "!";

    private final MongoClient client;
    private final Consumer<String> acknowledged;

    CrashWriters(MongoClient client, Consumer<String> acknowledged) {
        this.client = client;
        this.acknowledged = acknowledged;
    }

    /** Takes the folder. */
    public static void main(String[] arguments) {
        EmbeddedDatabase database = EmbeddedDatabase.open(Path.of(arguments[0]));
        MongoClient client = TestDatabase.client(new ConnectionString(database.uri()));
        new CrashWriters(client, CrashWriters::print).runUntilTheDatabaseDies();
    }

    private static synchronized void print(String id) {
        System.out.println("ack " + id + END);
        System.out.flush();
    }

    /** False for other lines, such as the program's log, and for one cut off by the end of the process. */
    static boolean isWhole(String line) {
        return line.startsWith("ack ") && line.endsWith(END);
    }

    static String id(String line) {
        return line.substring(4, line.length() - END.length());
    }

    static MongoCollection<Document> collection(MongoClient client) {
        return client.getDatabase("crash").getCollection("written");
    }

    void runUntilTheDatabaseDies() {
        CollectionIndexes.of("written")
                .unique("key")
                .index("state", "writer")
                .index("writer")
                .create(client.getDatabase("crash"));
        Together.run(WRITERS, this::write);
    }

    private void write(int writer) {
        try {
            for (int i = 0; ; i++) {
                String key = writer + "-" + i;
                MongoCollection<Document> written = collection(client);
                written.insertOne(
                        new Document("key", key).append("writer", writer).append("state", "new"));
                acknowledged.accept(key);
                written.updateOne(new Document("key", key), new Document("$set", new Document("state", "done")));
            }
        } catch (MongoException databaseIsGone) {
            return;
        }
    }
}
