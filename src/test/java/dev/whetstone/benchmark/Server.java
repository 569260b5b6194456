package dev.whetstone.benchmark;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.whetstone.storage.commands.DatabaseCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** Where the bot keeps its data in a measurement: a folder of its own, and a fresh database on a server if not inside it. */
final class Server implements AutoCloseable {

    /** Inside the bot's process, in a process of its own, or elsewhere. */
    enum Kind {
        EMBEDDED,
        OWN,
        URI
    }

    private final Kind kind;
    private final Path folder;
    private final @Nullable Child process;
    private final @Nullable String uri;

    private Server(Kind kind, Path folder, @Nullable Child process, @Nullable String uri) {
        this.kind = kind;
        this.folder = folder;
        this.process = process;
        this.uri = uri;
    }

    static Server of(Kind kind, Options options) throws IOException {
        Path folder = Files.createTempDirectory("whetstone-benchmark");
        String name = "whetstone_benchmark_" + HexFormat.of().toHexDigits(new Random().nextInt());
        return switch (kind) {
            case EMBEDDED -> new Server(kind, folder, null, null);
            case URI -> new Server(kind, folder, null, named(String.valueOf(options.uri), name));
            case OWN -> {
                Child process = database(folder, options.databaseJava);
                yield new Server(kind, folder, process, named(process.await("(mongodb://\\S+)"), name));
            }
        };
    }

    private static Child database(Path folder, List<String> java) throws IOException {
        List<String> arguments = new ArrayList<>(java);
        arguments.addAll(List.of("-cp", System.getProperty("java.class.path"), DatabaseCommand.class.getName()));
        arguments.addAll(List.of("--port=0", "--data=" + folder.resolve("database")));
        return Child.java("database", arguments);
    }

    /** Puts the database's name where the path of the connection string is. */
    private static String named(String uri, String name) {
        String options = uri.contains("?") ? uri.substring(uri.indexOf('?')) : "";
        String hosts = uri.replaceFirst("\\?.*", "").replaceFirst("^(mongodb(?:\\+srv)?://[^/]+).*", "$1");
        return hosts + "/" + name + options;
    }

    /** The bot's own folder. */
    Path folder() {
        return folder.resolve("bot");
    }

    /** What the bot is told; null where it brings its own. */
    @Nullable
    String uri() {
        return uri;
    }

    /** Processor time its own process used so far; zero where it has none or is not ours. */
    Duration cpu() {
        return process == null ? Duration.ZERO : process.cpu();
    }

    @Override
    public void close() throws IOException {
        if (kind == Kind.URI && uri != null) {
            drop(new ConnectionString(uri));
        }
        if (process != null) {
            process.close();
        }
        FileSystemUtils.deleteRecursively(folder);
    }

    private static void drop(ConnectionString uri) {
        try (MongoClient client = MongoClients.create(uri)) {
            client.getDatabase(String.valueOf(uri.getDatabase())).drop();
        }
    }
}
