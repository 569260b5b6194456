package dev.whetstone.storage.commands;

import dev.whetstone.settings.SecretFiles;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.core.env.Environment;
import picocli.CommandLine.Option;

/** Which database a command is about: the one the bot would use, unless an option names another one. */
public final class DatabaseOptions {
    @Option(names = "--uri", description = "Connection string with the database's name (SPRING_MONGODB_URI).")
    private String uri = "";

    @Option(names = "--data", description = "Folder of the embedded database (WHETSTONE_DATA, or ./data).")
    private String data = "";

    /**
     * Opens it; the caller closes it.
     *
     * @param replace whether a damaged file may be set aside
     */
    public OpenDatabase open(boolean replace) throws IOException {
        Environment settings = SecretFiles.settings();
        String configured = uri.isEmpty() && data.isEmpty() ? settings.getProperty("spring.mongodb.uri", "") : uri;
        if (!configured.isBlank()) {
            return OpenDatabase.at(configured);
        }
        Path folder = Path.of(data.isEmpty() ? settings.getProperty("whetstone.data", "./data") : data);
        return OpenDatabase.in(folder, replace);
    }
}
