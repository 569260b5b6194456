package dev.whetstone.storage;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import picocli.CommandLine.Option;

/** Which database a command is about: the one the bot would use, unless an option names another one. */
final class DatabaseOptions {
    @Option(names = "--uri", description = "Connection string with the database's name (SPRING_MONGODB_URI).")
    private String uri = "";

    @Option(names = "--data", description = "Folder of the embedded database (WHETSTONE_DATA, or ./data).")
    private String data = "";

    /** @param replace whether a damaged file may be set aside */
    OpenDatabase open(boolean replace) throws IOException {
        ConfigurableEnvironment settings = new StandardEnvironment();
        ConfigDataEnvironmentPostProcessor.applyTo(settings);
        String configured = uri.isEmpty() && data.isEmpty() ? settings.getProperty("spring.mongodb.uri", "") : uri;
        if (!configured.isBlank()) {
            return OpenDatabase.at(configured);
        }
        Path folder = Path.of(data.isEmpty() ? settings.getProperty("whetstone.data", "./data") : data);
        return OpenDatabase.in(folder, replace);
    }
}
