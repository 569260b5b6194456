package dev.whetstone.storage.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import dev.whetstone.storage.CollectionIndexes;
import dev.whetstone.storage.DatabaseServer;
import dev.whetstone.storage.OnEveryServer;
import dev.whetstone.storage.TestDatabase;
import dev.whetstone.storage.Together;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

@OnEveryServer
class SchemaTests {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2030-01-01T10:00:00Z"), ZoneOffset.UTC);

    @AutoClose
    private final TestDatabase database;

    SchemaTests(DatabaseServer server) {
        database = server.fresh();
    }

    private record Step(int version, Consumer<MongoDatabase> action) implements Migration {
        @Override
        public String describe() {
            return "step " + version;
        }

        @Override
        public void apply(MongoDatabase database) {
            action.accept(database);
        }
    }

    private Step recording(int version) {
        return new Step(version, db -> db.getCollection("ran").insertOne(new Document("version", version)));
    }

    private Schema schema(Migration... migrations) {
        return new Schema(database.database(), List.of(migrations), CLOCK);
    }

    private List<Integer> ran() {
        return database
                .database()
                .getCollection("ran")
                .find()
                .sort(new Document("version", 1))
                .into(new java.util.ArrayList<>())
                .stream()
                .map(run -> run.getInteger("version"))
                .toList();
    }

    @Test
    void processesStartingTogetherRunEachMigrationOnce() {
        Together.run(8, i -> schema(recording(2), recording(1), recording(3)).bringUpToDate());
        assertThat(ran()).containsExactly(1, 2, 3);
    }

    @Test
    void onlyNewMigrationsRun() {
        schema(recording(1)).bringUpToDate();
        schema(recording(1), recording(2)).bringUpToDate();
        assertThat(ran()).containsExactly(1, 2);
    }

    @Test
    void failedMigrationIsRunAgainByWhoeverComesWhenItsLeaseIsOver() {
        Step failing = new Step(1, db -> {
            throw new IllegalStateException("no");
        });
        assertThatThrownBy(() -> schema(failing).bringUpToDate()).hasMessage("no");
        Clock later = Clock.offset(CLOCK, Duration.ofMinutes(1));
        new Schema(database.database(), List.of(recording(1)), later).bringUpToDate();
        assertThat(ran()).containsExactly(1);
    }

    @Test
    void databaseOfNewerProgramIsRefused() {
        schema(recording(1), recording(2)).bringUpToDate();
        assertThatThrownBy(() -> schema(recording(1)).bringUpToDate())
                .isInstanceOf(SchemaTooNewException.class)
                .hasMessage("The database has schema version 2, this program knows version 1.");
    }

    @Test
    void migrationsMustNotLeaveAVersionOut() {
        assertThatThrownBy(() -> schema(recording(1), recording(3)))
                .hasMessageContaining("found version 3 where 2 was due");
    }

    @Test
    void declaringIndexesAgainChangesNothing() {
        CollectionIndexes indexes =
                CollectionIndexes.of("rounds").index("state", "-opensAt").unique("thread");
        indexes.create(database.database());
        indexes.create(database.database());
        assertThat(database.database().getCollection("rounds").listIndexes())
                .extracting(index -> index.get("name"))
                .containsExactlyInAnyOrder("_id_", "state_1_opensAt_-1", "thread_1");
        database.database().getCollection("rounds").updateMany(new Document(), Updates.set("x", 1));
    }
}
