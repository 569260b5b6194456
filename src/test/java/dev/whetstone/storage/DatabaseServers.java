package dev.whetstone.storage;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import de.bwaldvogel.mongo.MongoServer;
import dev.whetstone.storage.engine.MemoryBackend;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

/** The servers that tests run on: started at first use, once for all test classes of a run. */
public final class DatabaseServers {
    private static final String URI = "WHETSTONE_TEST_MONGODB_URI";
    private static final String IMAGE = "mongo:8";

    /** As many as the embedded database has. */
    private static final int THREADS = 64;

    private DatabaseServers() {}

    /** The embedded server in this process without its file: most tests are not about what a restart finds. */
    public static DatabaseServer embedded() {
        return InMemory.SERVER;
    }

    /** The embedded server in a process of its own. */
    public static DatabaseServer ownProcess() {
        return OwnProcess.SERVER;
    }

    /** An embedded server that no other test uses, to be taken away. */
    public static EmbeddedDatabase alone() {
        return EmbeddedDatabase.open(folder());
    }

    public static Stream<DatabaseServer> all() {
        List<DatabaseServer> servers = new ArrayList<>(List.of(Embedded.SERVER, ownProcess()));
        if (External.SERVER != null) {
            servers.add(External.SERVER);
        }
        return servers.stream();
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("whetstone-test");
            atExit(() -> FileSystemUtils.deleteRecursively(folder.toFile()));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void atExit(Runnable action) {
        Runtime.getRuntime().addShutdownHook(new Thread(action));
    }

    private static final class InMemory {
        static final DatabaseServer SERVER = start();

        private static DatabaseServer start() {
            MongoServer server = new MongoServer(MemoryBackend.empty());
            server.bind(EmbeddedDatabase.ownPort(), 1, THREADS);
            atExit(server::shutdownNow);
            return new DatabaseServer(
                    "embedded, in memory", name -> server.getConnectionString() + "/" + name + "?retryWrites=false");
        }
    }

    private static final class Embedded {
        static final DatabaseServer SERVER = start();

        private static DatabaseServer start() {
            EmbeddedDatabase database = EmbeddedDatabase.open(folder());
            atExit(database::close);
            return new DatabaseServer("embedded", database::uri);
        }
    }

    private static final class OwnProcess {
        static final DatabaseServer SERVER = start();

        private static DatabaseServer start() {
            DatabaseProcess process = new DatabaseProcess(folder());
            atExit(process::kill);
            process.start();
            return new DatabaseServer("embedded, own process", process::uri);
        }
    }

    private static final class External {
        static final @Nullable DatabaseServer SERVER = find();

        private static @Nullable DatabaseServer find() {
            String uri = System.getenv(URI);
            if (uri != null && !uri.isBlank()) {
                return named(uri);
            }
            if (DockerClientFactory.instance().isDockerAvailable()) {
                MongoDBContainer container = new MongoDBContainer(IMAGE);
                container.start();
                return named(container.getConnectionString());
            }
            System.out.printf(
                    "Tests on a real MongoDB are skipped: %s is not set and no container engine answers.%n", URI);
            return null;
        }

        private static DatabaseServer named(String uri) {
            try (MongoClient client = TestDatabase.client(new ConnectionString(uri))) {
                Document build = client.getDatabase("admin").runCommand(new Document("buildInfo", 1));
                return new DatabaseServer("MongoDB " + build.getString("version"), name -> withDatabase(uri, name));
            }
        }

        /** Puts the database's name where the path of the connection string is. */
        private static String withDatabase(String uri, String name) {
            String options = uri.contains("?") ? uri.substring(uri.indexOf('?')) : "";
            String hosts = uri.replaceFirst("\\?.*", "").replaceFirst("^(mongodb(?:\\+srv)?://[^/]+).*", "$1");
            return hosts + "/" + name + options;
        }
    }
}
