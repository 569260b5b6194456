package dev.whetstone.storage.commands;

import dev.whetstone.settings.SecretFiles;
import dev.whetstone.storage.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which database a command is about: the one the bot would use, unless an option names another one. */
public final class DatabaseOptions {
    @Option(names = "--uri", description = "Connection string with the database's name (SPRING_MONGODB_URI).")
    private String uri = "";

    @Option(names = "--data", description = "Folder of the embedded database (WHETSTONE_DATA, or ./data).")
    private String data = "";

    /**
     * Opens one that is there; the caller closes it.
     *
     * @throws NoSuchDatabaseException if the folder has no embedded database, which then is not made either
     */
    public OpenDatabase existing() throws IOException {
        Path folder = folder();
        if (configured().isBlank() && !EmbeddedDatabase.isIn(folder)) {
            throw new NoSuchDatabaseException(folder.toString());
        }
        return open(false);
    }

    /**
     * Opens it, or makes it if it is an embedded one; the caller closes it.
     *
     * @param replace whether a damaged file may be set aside
     */
    public OpenDatabase open(boolean replace) throws IOException {
        String configured = configured();
        return configured.isBlank() ? OpenDatabase.in(folder(), replace) : OpenDatabase.at(configured);
    }

    private String configured() {
        return uri.isEmpty() && data.isEmpty() ? SecretFiles.settings().getProperty("spring.mongodb.uri", "") : uri;
    }

    private Path folder() {
        return Path.of(data.isEmpty() ? SecretFiles.settings().getProperty("whetstone.data", "./data") : data);
    }

    /** No bot ever ran on what was named. */
    public static final class NoSuchDatabaseException extends IOException {
        private static final long serialVersionUID = 1;

        NoSuchDatabaseException(String name) {
            super("%s has no database of a bot; --data or --uri names another one.".formatted(name));
        }
    }
}
