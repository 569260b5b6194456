package dev.whetstone.storage.backup;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import dev.whetstone.storage.schema.Projection;
import dev.whetstone.storage.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonInt32;

/** Takes all documents of a database out into one file, and back. */
public final class Backup {
    private static final int BATCH = 500;
    private final MongoDatabase database;

    public Backup(MongoDatabase database) {
        this.database = database;
    }

    /**
     * Writes every document that was acknowledged before this began, as it was then or became meanwhile; the file has its
     * name only when it is complete.
     *
     * @return the number of documents
     */
    public long write(Path file) throws IOException {
        Path begun = file.resolveSibling(file.getFileName() + ".part");
        long documents;
        try (BackupFile.Writer backup = new BackupFile.Writer(begun)) {
            backup.schema(schema());
            for (String name : collections()) {
                backup.collection(name);
                for (BsonDocument document : collection(name).find().batchSize(BATCH)) {
                    backup.document(document);
                }
            }
            documents = backup.end();
        }
        Files.move(begun, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return documents;
    }

    private int schema() {
        BsonDocument schema = collection(Schema.COLLECTION)
                .find(Filters.eq("_id", Schema.COLLECTION))
                .first();
        return schema == null
                ? 0
                : schema.getNumber("version", new BsonInt32(0)).intValue();
    }

    private List<String> collections() {
        return database.listCollectionNames().into(new ArrayList<>()).stream()
                .filter(name -> !name.startsWith("system."))
                .sorted()
                .toList();
    }

    private MongoCollection<BsonDocument> collection(String name) {
        return database.getCollection(name, BsonDocument.class);
    }

    /** Whether there is not even what every start puts there, so that no bot ever ran on it. */
    public boolean isUnused() {
        return collections().stream().allMatch(name -> collection(name).find().first() == null);
    }

    /** Whether the database has nothing but what every start puts there. */
    public boolean isOfNothing() {
        return collections().stream()
                .filter(name -> !name.equals(Schema.COLLECTION))
                .allMatch(name -> collection(name).find().first() == null);
    }

    /**
     * Puts a file's documents into the database in place of what is there, after it was read once to its end. What is
     * derived from them is derived anew at the bot's next start, and an older schema migrated.
     *
     * @return the number of documents
     * @throws IOException if the file is not a whole backup; the database is then as before
     */
    public long restore(Path file) throws IOException {
        BackupFile.read(file, new Inserts(BATCH) {
            @Override
            void insert(String collection, List<BsonDocument> documents) {}
        });
        collections().forEach(name -> collection(name).drop());
        Inserts inserts = new Inserts(BATCH) {
            @Override
            void insert(String collection, List<BsonDocument> documents) {
                database.getCollection(collection, BsonDocument.class).insertMany(documents);
            }
        };
        long documents = BackupFile.read(file, inserts);
        inserts.flush();
        Projection.askForAll(database);
        return documents;
    }

    /** Gathers documents so that many are inserted at once. */
    private abstract static class Inserts implements BackupFile.Content {
        private final List<BsonDocument> waiting = new ArrayList<>();
        private final int most;
        private String into = "";

        Inserts(int most) {
            this.most = most;
        }

        abstract void insert(String collection, List<BsonDocument> documents);

        void flush() {
            if (!waiting.isEmpty()) {
                insert(into, waiting);
                waiting.clear();
            }
        }

        @Override
        public void schema(int version) {}

        @Override
        public void collection(String name) {
            flush();
            into = name;
        }

        @Override
        public void document(BsonDocument document) {
            waiting.add(document);
            if (waiting.size() == most) {
                flush();
            }
        }
    }
}
