package dev.whetstone.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import dev.whetstone.storage.engine.UnusableFileException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;

/** A database whose files were damaged starts complete or not at all, after a clean stop and after {@code kill -9}. */
class DamageTests {
    private static final int DOCUMENTS = 120;
    private static final int PLACES = Integer.getInteger("whetstone.damage.places", 5);

    @TempDir
    Path folder;

    private Path data;

    @BeforeEach
    void place() {
        data = folder.resolve("data");
    }

    static IntStream seeds() {
        return IntStream.range(0, PLACES);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyStartIsCompleteOrRefused(int seed) throws IOException {
        Random random = new Random(seed);
        fill(random.nextBoolean());
        Path whole = folder.resolve("whole");
        FileSystemUtils.copyRecursively(data, whole);
        for (Path file : files()) {
            for (Damage damage : Damage.values()) {
                damage.on(file, random);
                requireCompleteOrRefused(seed + ": " + damage + " " + file.getFileName());
                FileSystemUtils.deleteRecursively(data);
                FileSystemUtils.copyRecursively(whole, data);
            }
        }
        requireComplete();
    }

    private enum Damage {
        CUT_A_LITTLE {
            @Override
            void on(RandomAccessFile file, Random random) throws IOException {
                file.setLength(Math.max(0, file.length() - 1 - random.nextInt(200)));
            }
        },
        CUT_SOMEWHERE {
            @Override
            void on(RandomAccessFile file, Random random) throws IOException {
                file.setLength(random.nextLong(file.length()));
            }
        },
        EMPTIED {
            @Override
            void on(RandomAccessFile file, Random random) throws IOException {
                file.setLength(0);
            }
        },
        HEADER_ZEROED {
            @Override
            void on(RandomAccessFile file, Random random) throws IOException {
                file.write(new byte[(int) Math.min(8192, file.length())]);
            }
        },
        BIT_FLIPPED {
            @Override
            void on(RandomAccessFile file, Random random) throws IOException {
                long at = random.nextLong(file.length());
                file.seek(at);
                int old = file.read();
                file.seek(at);
                file.write(old ^ 1 << random.nextInt(8));
            }
        },
        STRETCH_OVERWRITTEN {
            @Override
            void on(RandomAccessFile file, Random random) throws IOException {
                byte[] noise = new byte[(int) Math.min(1 + random.nextInt(6000), file.length())];
                random.nextBytes(noise);
                file.seek(random.nextLong(file.length() - noise.length + 1));
                file.write(noise);
            }
        };

        abstract void on(RandomAccessFile file, Random random) throws IOException;

        void on(Path file, Random random) throws IOException {
            try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
                on(open, random);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"whetstone.mv.db", "whetstone.mv.db.sums"})
    void aMissingFileIsNotAnEmptyDatabase(String missing) throws IOException {
        fill(true);
        Files.delete(data.resolve(missing));
        assertThatThrownBy(() -> EmbeddedDatabase.open(data)).isInstanceOf(UnusableFileException.class);
    }

    @Test
    void allFilesEmptiedAreNotAnEmptyDatabase() throws IOException {
        fill(true);
        for (Path file : files()) {
            Files.write(file, new byte[0]);
        }
        assertThatThrownBy(() -> EmbeddedDatabase.open(data)).isInstanceOf(UnusableFileException.class);
    }

    @Test
    void acceptingTheLossSetsTheDamagedFilesAside() throws IOException {
        fill(true);
        Path file = data.resolve("whetstone.mv.db");
        Files.write(file, new byte[0]);
        try (EmbeddedDatabase database = EmbeddedDatabase.openAcceptingLoss(data, EmbeddedDatabase.ownPort());
                MongoClient client = client(database)) {
            assertThat(documents(client).countDocuments()).isZero();
        }
        assertThat(data.resolve("whetstone.mv.db.damaged-1")).exists();
        assertThat(data.resolve("whetstone.mv.db.damaged-1.sums")).exists();
        EmbeddedDatabase.open(data).close();
    }

    @Test
    void acceptingLossLosesNothingWhereNothingIsDamaged() {
        fill(true);
        EmbeddedDatabase.openAcceptingLoss(data, EmbeddedDatabase.ownPort()).close();
        requireComplete();
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws IOException {
        Files.writeString(data, "a file where the folder should be");
        assertThatThrownBy(() -> EmbeddedDatabase.open(data))
                .isInstanceOf(UnusableFileException.class)
                .hasMessage(
                        "The database file %s has no folder and none can be made.", data.resolve("whetstone.mv.db"));
    }

    private void requireCompleteOrRefused(String what) {
        EmbeddedDatabase opened;
        try {
            opened = EmbeddedDatabase.open(data);
        } catch (UnusableFileException e) {
            assertThat(e).as(what).hasMessageStartingWith("The database file " + data);
            return;
        }
        try (EmbeddedDatabase database = opened;
                MongoClient client = client(database)) {
            requireComplete(client, what);
        }
    }

    private void requireComplete() {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(data);
                MongoClient client = client(database)) {
            requireComplete(client, "untouched");
        }
    }

    private static void requireComplete(MongoClient client, String what) {
        assertThat(documents(client).find().map(found -> found.getInteger("_id")))
                .as(what)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, DOCUMENTS).boxed().toList());
    }

    /** After many commits, so that the file has dead parts, too; a kill leaves the files as they are before the close. */
    private void fill(boolean cleanStop) {
        Path copy = folder.resolve("killed");
        try (EmbeddedDatabase database = EmbeddedDatabase.open(data);
                MongoClient client = client(database)) {
            CollectionIndexes.of("kept").index("parity").create(client.getDatabase("damage"));
            for (int i = 0; i < DOCUMENTS; i++) {
                documents(client)
                        .insertOne(
                                new Document("_id", i).append("parity", i % 2).append("text", "x".repeat(i)));
                documents(client).updateOne(new Document("_id", i), new Document("$set", new Document("again", true)));
            }
            if (!cleanStop) {
                FileSystemUtils.copyRecursively(data, copy);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        if (!cleanStop) {
            try {
                FileSystemUtils.deleteRecursively(data);
                Files.move(copy, data);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            return files.toList();
        }
    }

    private static MongoCollection<Document> documents(MongoClient client) {
        return client.getDatabase("damage").getCollection("kept");
    }

    private static MongoClient client(EmbeddedDatabase database) {
        return TestDatabase.client(new ConnectionString(database.uri()));
    }
}
