package dev.whetstone.storage;

import de.bwaldvogel.mongo.MongoServer;
import dev.whetstone.storage.engine.EmbeddedBackend;
import dev.whetstone.storage.engine.FileInUseException;
import dev.whetstone.storage.engine.UnusableFileException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A MongoDB-compatible server in this process, kept in one file and reached over the wire by the ordinary driver. A
 * write it has acknowledged survives the death of the process. It is for trying things out and for tests.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

    /** One thread a connection, so that writers can wait for a shared commit. */
    private static final int THREADS = 64;

    private static final String NAME = "whetstone";

    private final Path file;
    private final MongoServer server;
    private final InetSocketAddress address;
    private final AtomicBoolean open = new AtomicBoolean(true);

    private EmbeddedDatabase(Path file, MongoServer server) {
        this.file = file;
        this.server = server;
        this.address = server.getLocalAddress();
    }

    /** Opens the folder's database on a free port of the loopback interface. */
    public static EmbeddedDatabase open(Path folder) {
        return open(folder, ownPort());
    }

    /** A free port of the loopback interface. */
    public static InetSocketAddress ownPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    /**
     * Opens the folder's database, creating the folder if need be.
     *
     * @throws FileInUseException if another process has the file
     * @throws UnusableFileException if the file cannot be written, or is not what was written last
     * @throws IllegalStateException if the address is taken
     */
    public static EmbeddedDatabase open(Path folder, InetSocketAddress address) {
        Path file = file(folder);
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException e) {
            throw new UnusableFileException(file, "has no folder and none can be made", false, e);
        }
        MongoServer server = new MongoServer(EmbeddedBackend.of(file));
        bind(server, address);
        EmbeddedDatabase database = new EmbeddedDatabase(file, server);
        database.tellWhere();
        return database;
    }

    /** The file in which an open database says how it is reached, for commands like a backup. */
    public static Path address(Path folder) {
        return folder.resolve("whetstone.uri");
    }

    private void tellWhere() {
        try {
            Files.writeString(address(file.resolveSibling("")), uri());
        } catch (IOException e) {
            log.warn("A backup cannot be taken while this process runs: {}", e.toString());
        }
    }

    /**
     * Opens the folder's database; one that is damaged is set aside, and an empty one takes its place.
     *
     * @throws FileInUseException if another process has the file
     */
    public static EmbeddedDatabase openAcceptingLoss(Path folder, InetSocketAddress address) {
        try {
            return open(folder, address);
        } catch (UnusableFileException e) {
            if (!e.isDamaged()) {
                throw e;
            }
            log.warn("{} It was set aside as {}.", e.getMessage(), EmbeddedBackend.setAside(file(folder)));
            return open(folder, address);
        }
    }

    static Path checksums(Path folder) {
        return EmbeddedBackend.checksums(file(folder));
    }

    /** Whether a folder has one, open or not. */
    public static boolean isIn(Path folder) {
        return Files.exists(file(folder));
    }

    static Path file(Path folder) {
        return folder.toAbsolutePath().normalize().resolve("whetstone.mv.db");
    }

    /** The server throws what the socket threw, undeclared, after closing the file again. */
    private static void bind(MongoServer server, InetSocketAddress address) {
        try {
            server.bind(address, 1, THREADS);
        } catch (Exception e) {
            throw new IllegalStateException(
                    "The embedded database cannot listen on %s:%d: %s"
                            .formatted(address.getHostString(), address.getPort(), e.getMessage()),
                    e);
        }
    }

    /** The connection string of the bot's own database on this server. */
    public String uri() {
        return uri(NAME);
    }

    /** The connection string of any database on this server; it knows no sessions, so writes are not retried. */
    public String uri(String database) {
        return "mongodb://%s:%d/%s?retryWrites=false"
                .formatted(address.getAddress().getHostAddress(), address.getPort(), database);
    }

    public int port() {
        return address.getPort();
    }

    public Path file() {
        return file;
    }

    /** Hangs up on all clients, then closes the file; a second call does nothing. */
    @Override
    public void close() {
        if (open.getAndSet(false)) {
            server.shutdownNow();
            try {
                Files.deleteIfExists(address(file.resolveSibling("")));
            } catch (IOException e) {
                log.debug("The database's address stays behind", e);
            }
        }
    }
}
