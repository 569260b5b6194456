package dev.whetstone.storage.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the library's store in a file, or says why that is refused. */
final class StoreFile {
    private static final Logger log = LoggerFactory.getLogger(StoreFile.class);
    private static final int CACHE_MEGABYTES = 16;
    private static final int PAGE_BYTES = 4 << 10;

    /** Dead blocks are overwritten only after they are this old, by which time the newer ones are on the disk. */
    private static final int RETENTION_MILLIS = 3_000;

    private StoreFile() {}

    /**
     * Opens the store complete, or not at all.
     *
     * @throws FileInUseException if another process has it
     * @throws UnusableFileException if it cannot be written, or is not what was written last
     */
    static MVStore open(Path file) {
        try {
            if (!Files.exists(CheckedFile.sums(file))) {
                if (Files.exists(file)) {
                    throw new UnusableFileException(
                            file, "is without its checksums, or of an earlier version", true, null);
                }
                CheckedFile.create(file);
            }
            boolean data = Files.exists(file) && Files.size(file) > 0;
            CheckedFile checked = new CheckedFile(
                    file, Map.of("cacheSize", CACHE_MEGABYTES, "pageSplitSize", PAGE_BYTES, "autoCompactFillRate", 0));
            return open(file, checked, data);
        } catch (IOException e) {
            throw new UnusableFileException(file, "cannot be opened: " + e, false, e);
        }
    }

    private static MVStore open(Path file, CheckedFile checked, boolean data) {
        try {
            checked.open(file.toString(), false, null);
            if (checked.isReadOnly()) {
                throw new UnusableFileException(file, "may not be written", false, null);
            }
            if (checked.acknowledged() > 0 && !data) {
                throw new IOException("all of it is gone");
            }
            if (checked.acknowledged() == 0) {
                checked.truncate(0);
            }
            MVStore store = new MVStore.Builder()
                    .adoptFileStore(checked)
                    .autoCommitDisabled()
                    .autoCommitBufferSize(0)
                    .open();
            if (store.getCurrentVersion() < checked.acknowledged()) {
                throw new IOException("the last of it is gone");
            }
            checked.requireAsWritten();
            store.setVersionsToKeep(0);
            store.setRetentionTime(RETENTION_MILLIS);
            return store;
        } catch (IOException | RuntimeException | AssertionError e) {
            close(checked);
            throw refusal(file, e);
        }
    }

    /** The library does not expect to close what it never opened. */
    private static void close(CheckedFile checked) {
        try {
            checked.close();
        } catch (RuntimeException e) {
            log.debug("The file was closed already", e);
        }
    }

    private static RuntimeException refusal(Path file, Throwable cause) {
        if (cause instanceof UnusableFileException known) {
            return known;
        }
        if (cause instanceof MVStoreException e && e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
            return new FileInUseException(file, e);
        }
        String what = cause instanceof IOException ? cause.getMessage() : "its structure is broken";
        return new UnusableFileException(file, "is damaged: " + what, true, cause);
    }
}
