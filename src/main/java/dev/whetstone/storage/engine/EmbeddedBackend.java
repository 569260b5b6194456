package dev.whetstone.storage.engine;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.exception.MongoServerException;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a file of databases open: once it could not be written, a later command opens what is kept in it anew. */
public final class EmbeddedBackend {
    /** How a client tells this server from another one, in the answer to {@code buildInfo}. */
    public static final String MARK = IndexedBackend.MARK;

    private static final Logger log = LoggerFactory.getLogger(EmbeddedBackend.class);
    private static final int SYNC_MILLIS = 2_000;

    /** Everybody waits meanwhile, so a little at a time. */
    private static final int COMPACT_MILLIS = 500;

    private final Path file;
    private final ScheduledExecutorService chores = Executors.newSingleThreadScheduledExecutor(chore -> {
        Thread thread = new Thread(chore, "database-housekeeping");
        thread.setDaemon(true);
        return thread;
    });
    private DurableBackend current;
    private boolean closed;

    private EmbeddedBackend(Path file) {
        this.file = file;
        current = new DurableBackend(file);
        every(SYNC_MILLIS, () -> usable().sync());
        every(COMPACT_MILLIS, () -> usable().compact());
    }

    private void every(int millis, Runnable chore) {
        var unused = chores.scheduleWithFixedDelay(() -> keepHouse(chore), millis, millis, TimeUnit.MILLISECONDS);
    }

    private void keepHouse(Runnable chore) {
        try {
            chore.run();
        } catch (RuntimeException e) {
            log.warn("Housekeeping of the database file failed: {}", e.toString());
        }
    }

    /**
     * The databases of a file.
     *
     * @throws FileInUseException if another process has the file
     * @throws UnusableFileException if the file cannot be written, or is not what was written last
     */
    public static MongoBackend of(Path file) {
        EmbeddedBackend backend = new EmbeddedBackend(file);
        return (MongoBackend) Proxy.newProxyInstance(
                EmbeddedBackend.class.getClassLoader(),
                new Class<?>[] {MongoBackend.class},
                (proxy, method, arguments) -> backend.call(method, arguments));
    }

    /** The file of checksums that belongs to a file of databases. */
    public static Path checksums(Path file) {
        return CheckedFile.sums(file);
    }

    /** Renames a file of databases and its checksums, which nobody has open; returns the file's new name. */
    public static Path setAside(Path file) {
        try {
            Path aside = free(file);
            if (Files.exists(CheckedFile.sums(file))) {
                Files.move(CheckedFile.sums(file), CheckedFile.sums(aside));
            }
            return Files.exists(file) ? Files.move(file, aside) : aside;
        } catch (IOException e) {
            throw new UnusableFileException(file, "cannot be set aside: " + e, false, e);
        }
    }

    private static Path free(Path file) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> file.resolveSibling(file.getFileName() + ".damaged-" + number))
                .filter(aside -> !Files.exists(aside) && !Files.exists(CheckedFile.sums(aside)))
                .findFirst()
                .orElseThrow();
    }

    private Object call(Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(method.getName().equals("close") ? last() : usable(), arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** Whoever comes later, such as a command that was still on its way, does not open the file again. */
    private synchronized DurableBackend last() {
        chores.shutdown();
        closed = true;
        return current;
    }

    private synchronized DurableBackend usable() {
        if (!current.isUsable()) {
            if (closed) {
                throw new MongoServerException("The database is closed.");
            }
            try {
                current = new DurableBackend(file);
                log.warn("The database file {} was opened anew after it could not be written.", file);
            } catch (FileInUseException | UnusableFileException e) {
                throw new MongoServerException(String.valueOf(e.getMessage()), e);
            }
        }
        return current;
    }
}
