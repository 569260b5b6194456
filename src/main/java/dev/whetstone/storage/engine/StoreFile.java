package dev.whetstone.storage.engine;

import java.nio.file.Path;
import java.time.Duration;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.ByteArrayDataType;

/** The one file all databases live in; nothing reaches it but by a commit and the close. */
final class StoreFile {
    /** Dead blocks are overwritten only after they are this old, by which time the newer ones have been synced. */
    private static final Duration RETENTION = Duration.ofSeconds(10);

    private static final int CACHE_MEGABYTES = 32;

    /** Small, because every commit writes the changed pages whole. */
    private static final int PAGE_BYTES = 4 << 10;

    private static final int FULL_ENOUGH = 70;
    private static final int COMPACT_BYTES = 4 << 20;

    private final MVStore store;
    private long syncedVersion;

    StoreFile(Path file) {
        try {
            store = new MVStore.Builder()
                    .fileName(file.toAbsolutePath().toString())
                    .autoCommitDisabled()
                    .autoCommitBufferSize(0)
                    .cacheSize(CACHE_MEGABYTES)
                    .pageSplitSize(PAGE_BYTES)
                    .open();
        } catch (MVStoreException e) {
            throw e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED ? new FileInUseException(file, e) : e;
        }
        store.setVersionsToKeep(0);
        retainDeadBlocks();
    }

    MVStore store() {
        return store;
    }

    <V> MVMap<byte[], V> openIndex(String name, org.h2.mvstore.type.DataType<V> values) {
        return store.openMap(
                name,
                new MVMap.Builder<byte[], V>()
                        .keyType(ByteArrayDataType.INSTANCE)
                        .valueType(values));
    }

    /** Without a background thread the store serialises and writes in the caller, before this returns. */
    void commit() {
        store.commit();
    }

    /** Forces committed data from the operating system's cache to the disk. */
    void sync() {
        long version = store.getCurrentVersion();
        if (version != syncedVersion) {
            store.sync();
            syncedVersion = version;
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
    }

    private void retainDeadBlocks() {
        store.setRetentionTime((int) RETENTION.toMillis());
    }
}
