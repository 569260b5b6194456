package dev.whetstone.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import dev.whetstone.storage.engine.FileInUseException;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTests {
    @TempDir
    Path folder;

    @Test
    void restartKeepsDataAndUniqueIndexes() {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder);
                MongoClient client = MongoClients.create(database.uri())) {
            MongoCollection<Document> people = people(client);
            people.createIndex(Indexes.ascending("team", "name"), new IndexOptions().unique(true));
            people.insertOne(new Document("_id", 1).append("team", "red").append("name", "Ada"));
            people.updateOne(Filters.eq("_id", 1), Updates.set("points", 30L));
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder);
                MongoClient client = MongoClients.create(database.uri())) {
            MongoCollection<Document> people = people(client);
            assertThat(people.find())
                    .containsExactly(new Document("_id", 1)
                            .append("team", "red")
                            .append("name", "Ada")
                            .append("points", 30L));
            assertThatThrownBy(() -> people.insertOne(
                            new Document("_id", 2).append("team", "red").append("name", "Ada")))
                    .isInstanceOf(MongoWriteException.class)
                    .hasMessageContaining("E11000");
        }
    }

    @Test
    void secondOpenerIsToldThatTheFileIsInUse() {
        try (EmbeddedDatabase first = EmbeddedDatabase.open(folder)) {
            assertThatThrownBy(() -> EmbeddedDatabase.open(folder))
                    .isInstanceOf(FileInUseException.class)
                    .hasMessage("The database file %s is in use by another process.", first.file());
        }
    }

    private static MongoCollection<Document> people(MongoClient client) {
        return client.getDatabase("whetstone").getCollection("people");
    }
}
