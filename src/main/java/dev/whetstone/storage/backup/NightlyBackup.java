package dev.whetstone.storage.backup;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a backup of the embedded database once on every day (in UTC) and keeps those of the last seven. */
public final class NightlyBackup implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(NightlyBackup.class);
    private static final int KEPT = 7;
    private static final int FIRST_MINUTES = 5;
    private static final int EVERY_MINUTES = 60;

    private final Supplier<MongoDatabase> database;
    private final Path folder;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(chore -> {
        Thread thread = new Thread(chore, "nightly-backup");
        thread.setDaemon(true);
        return thread;
    });

    public NightlyBackup(Supplier<MongoDatabase> database, Path folder, Clock clock) {
        this.database = database;
        this.folder = folder;
        this.clock = clock;
    }

    void start() {
        var unused = timer.scheduleWithFixedDelay(this::takeIfDue, FIRST_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
    }

    /** A backup that fails is tried again in an hour; the earlier ones stay. */
    public void takeIfDue() {
        Path today =
                folder.resolve("whetstone-%s.jsonl.gz".formatted(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));
        if (Files.exists(today)) {
            return;
        }
        try {
            Files.createDirectories(folder);
            long documents = new Backup(database.get()).write(today);
            log.info("A backup of {} documents is in {}", documents, today);
            dropOldest();
        } catch (IOException | MongoException e) {
            log.warn("No backup was taken: {}", e.toString());
        }
    }

    private void dropOldest() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> backups = files.filter(
                            file -> file.getFileName().toString().matches("whetstone-.*\\.jsonl\\.gz"))
                    .sorted(Comparator.reverseOrder())
                    .skip(KEPT)
                    .toList();
            for (Path old : backups) {
                Files.delete(old);
            }
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
