package dev.whetstone.storage.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was flushed is there after the end of the process, which a copy of the open files stands for. */
class JournalTests {
    @TempDir
    Path folder;

    private int copies;
    private StoreFile file;

    @BeforeEach
    void open() throws IOException {
        file = open(Files.createDirectory(folder.resolve("live")));
    }

    @AfterEach
    void close() {
        file.close(Duration.ZERO);
    }

    @Test
    void whatWasFlushedIsThereAfterACrash() throws IOException {
        map().put("a", 1);
        map().put("a", 2);
        map().put("b", 1);
        map().remove("b");
        map().putIfAbsent("c", 3);
        map().putIfAbsent("c", 4);
        file.flush();
        map().put("d", 5);
        afterACrash(found -> assertThat(map(found))
                .containsOnlyKeys("a", "c")
                .containsEntry("a", 2)
                .containsEntry("c", 3));
    }

    @Test
    void aSecondCrashLosesNothingEither() throws IOException {
        map().put("a", 1);
        file.flush();
        StoreFile second = open(crashed());
        map(second).put("b", 2);
        second.flush();
        Path copy = copy(folder.resolve("copy" + copies));
        StoreFile third = open(copy);
        assertThat(map(third)).containsOnlyKeys("a", "b");
        third.close(Duration.ZERO);
        second.close(Duration.ZERO);
    }

    @Test
    void aBatchThatIsNotWholeNeverHappened() throws IOException {
        map().put("whole", 1);
        file.flush();
        map().put("torn", 2);
        file.flush();
        Path copy = crashed();
        Path journal = journals(copy).get(0);
        try (FileChannel channel = FileChannel.open(journal, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() - 1);
        }
        StoreFile found = open(copy);
        assertThat(map(found)).containsOnlyKeys("whole");
        found.close(Duration.ZERO);
    }

    @Test
    void aMapThatWasDroppedComesBackWithWhatItGotSinceOnly() throws IOException {
        map().put("old", 1);
        file.flush();
        checkpoint();
        file.removeMap("properties");
        map().put("new", 2);
        file.flush();
        afterACrash(found -> assertThat(map(found)).containsOnlyKeys("new"));
    }

    @Test
    void atEveryPointOfACheckpointEverythingIsThere() throws IOException {
        map().put("before", 1);
        file.flush();
        StoreFile.Checkpoint checkpoint = file.beginCheckpoint();
        map().put("during", 2);
        file.flush();
        afterACrash(found -> assertThat(map(found)).containsOnlyKeys("before", "during"));
        file.finish(checkpoint);
        afterACrash(found -> assertThat(map(found)).containsOnlyKeys("before", "during"));
    }

    @Test
    void aCheckpointGivesUpTheJournalBeforeIt() throws IOException {
        map().put("a", 1);
        file.flush();
        assertThat(file.journalSize()).isPositive();
        List<Path> before = journals(folder.resolve("live"));
        checkpoint();
        assertThat(file.journalSize()).isZero();
        assertThat(journals(folder.resolve("live"))).hasSize(1).doesNotContainAnyElementsOf(before);
    }

    @Test
    void aClosedStoreNeedsNoJournal() throws IOException {
        map().put("a", 1);
        file.flush();
        Path copy = crashed();
        open(copy).close(Duration.ZERO);
        assertThat(journals(copy)).isEmpty();
        StoreFile again = open(copy);
        assertThat(map(again)).containsOnlyKeys("a");
        again.close(Duration.ZERO);
    }

    private interface Look {
        void at(StoreFile found) throws IOException;
    }

    private void afterACrash(Look look) throws IOException {
        StoreFile found = open(crashed());
        look.at(found);
        found.close(Duration.ZERO);
    }

    private void checkpoint() {
        file.finish(file.beginCheckpoint());
    }

    private static StoreFile open(Path folder) {
        StoreFile file = new StoreFile(folder.resolve("store.mv.db"));
        file.openProperties("properties");
        file.recovered();
        return file;
    }

    private MVMap<String, Object> map() {
        return map(file);
    }

    private static MVMap<String, Object> map(StoreFile file) {
        return file.openProperties("properties");
    }

    /** The files as they stand now, in a folder of their own. */
    private Path crashed() throws IOException {
        return copy(folder.resolve("live"));
    }

    private Path copy(Path from) throws IOException {
        Path to = Files.createDirectory(folder.resolve("copy" + ++copies));
        try (Stream<Path> files = Files.list(from)) {
            for (Path each : files.toList()) {
                Files.copy(each, to.resolve(each.getFileName()));
            }
        }
        return to;
    }

    private static List<Path> journals(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().contains(".journal."))
                    .sorted()
                    .toList();
        }
    }
}
