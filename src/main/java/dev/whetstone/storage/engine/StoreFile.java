package dev.whetstone.storage.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.DataType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The store all databases live in, and the journal of what changed since the store was last written whole. Nothing reaches
 * the disk but by a flush of the journal, a checkpoint and the close.
 */
final class StoreFile {
    private static final Logger log = LoggerFactory.getLogger(StoreFile.class);

    /** Dead blocks are overwritten only after they are this old, by which time the newer ones have been synced. */
    private static final Duration RETENTION = Duration.ofSeconds(10);

    private static final int CACHE_MEGABYTES = 16;

    /** Small, because a checkpoint writes the changed pages whole. */
    private static final int PAGE_BYTES = 4 << 10;

    private static final int FULL_ENOUGH = 70;
    private static final int COMPACT_BYTES = 4 << 20;

    private final MVStore store;
    private final Journal journal;
    private final Redo redo;

    StoreFile(Path file) {
        try {
            store = new MVStore.Builder()
                    .fileName(file.toAbsolutePath().toString())
                    .autoCommitDisabled()
                    .autoCommitBufferSize(0)
                    .autoCompactFillRate(0)
                    .cacheSize(CACHE_MEGABYTES)
                    .pageSplitSize(PAGE_BYTES)
                    .open();
        } catch (MVStoreException e) {
            throw e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED ? new FileInUseException(file, e) : e;
        }
        store.setVersionsToKeep(0);
        retainDeadBlocks();
        writeBesideTheCommands();
        JournalFiles files = new JournalFiles(file);
        redo = Redo.read(files);
        redo.dropped().stream().filter(store::hasMap).forEach(store::removeMap);
        journal = new Journal(files);
    }

    /** The store has threads that write a checkpoint only where it may begin one itself; that would be in weeks. */
    private void writeBesideTheCommands() {
        store.setAutoCommitDelay(Integer.MAX_VALUE);
    }

    /** The names of all maps, also of those that are in the journal alone. */
    Set<String> mapNames() {
        Set<String> names = new HashSet<>(store.getMapNames());
        names.addAll(redo.maps());
        return names;
    }

    /** Opens or creates a map; what the journal holds of it is done again first. */
    <K, V> MVMap<K, V> openMap(String name, DataType<K> keys, DataType<V> values) {
        return redone(
                name, new JournaledMap.Builder<K, V>(journal).keyType(keys).valueType(values));
    }

    /** A map of names to plain Java values. */
    MVMap<String, Object> openProperties(String name) {
        return redone(name, new JournaledMap.Builder<>(journal));
    }

    private synchronized <K, V> MVMap<K, V> redone(String name, MVMap.MapBuilder<JournaledMap<K, V>, K, V> builder) {
        JournaledMap<K, V> map = store.openMap(name, builder);
        redo.take(name).forEach(map::redo);
        return map;
    }

    void removeMap(String name) {
        store.removeMap(name);
        journal.drop(name);
    }

    /** Writes the store whole once every map is open; from here on the journal begins anew. */
    void recovered() {
        if (!redo.maps().isEmpty()) {
            log.warn("The journal holds changes of maps that belong to no collection: {}", redo.maps());
        }
        store.commit();
        store.sync();
        journal.forget();
        journal.deleteOlder();
    }

    /** Before it returns, all that changed so far survives this process; call it while no command is half done. */
    void flush() {
        journal.flush();
    }

    /** Forces what was flushed from the operating system's cache to the disk. */
    void sync() {
        journal.sync();
    }

    /** Bytes flushed since the last checkpoint began. */
    long journalSize() {
        return journal.size();
    }

    /** Takes a snapshot to be written beside the commands that follow; call it while no command is half done. */
    Checkpoint beginCheckpoint() {
        Journal.Full before = journal.rotate();
        boolean taken = store.tryCommit() >= 0 || !store.hasUnsavedChanges();
        return new Checkpoint(before, taken);
    }

    /** A snapshot on its way into the file, and the journal that is needed until it is there. */
    record Checkpoint(Journal.Full before, boolean taken) {}

    /** Waits until the snapshot is on the disk and gives up the journal it makes superfluous. */
    void finish(Checkpoint checkpoint) {
        checkpoint.before().close();
        store.getFileStore().executeFileStoreOperation(() -> {});
        store.sync();
        if (checkpoint.taken()) {
            journal.deleteOlder();
        }
    }

    /** Gathers the live data of sparse blocks, so that the file can give the rest of its space back. */
    void compact(Duration atMost) {
        store.sync();
        store.setRetentionTime(0);
        long start = System.nanoTime();
        while (store.compact(FULL_ENOUGH, COMPACT_BYTES) && System.nanoTime() - start < atMost.toNanos()) {
            store.commit();
        }
        store.commit();
        retainDeadBlocks();
    }

    long size() {
        return store.getFileStore().size();
    }

    void close(Duration compactAtMost) {
        compact(compactAtMost);
        store.setRetentionTime(0);
        store.close(0);
        journal.close();
    }

    private void retainDeadBlocks() {
        store.setRetentionTime((int) RETENTION.toMillis());
    }
}
