package dev.whetstone.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Reads secrets from files, as container engines hand them out: {@code SLACK_BOT_TOKEN_FILE} names the file that has
 * {@code SLACK_BOT_TOKEN}. A variable that is set itself wins.
 */
public final class SecretFiles implements EnvironmentPostProcessor {
    private static final String SUFFIX = "_FILE";
    private static final List<String> PREFIXES = List.of("SLACK_", "DISCORD_", "WHETSTONE_", "SPRING_MONGODB_");

    /** What the commands that start no bot know of the settings. */
    public static ConfigurableEnvironment settings() {
        ConfigurableEnvironment settings = new StandardEnvironment();
        add(settings);
        ConfigDataEnvironmentPostProcessor.applyTo(settings);
        return settings;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        add(environment);
    }

    private static void add(ConfigurableEnvironment environment) {
        Map<String, Object> secrets = read(environment.getSystemEnvironment());
        if (!secrets.isEmpty()) {
            environment
                    .getPropertySources()
                    .addAfter(
                            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                            new SystemEnvironmentPropertySource("files-systemEnvironment", secrets));
        }
    }

    /** @throws IllegalStateException if a file that is named cannot be read */
    static Map<String, Object> read(Map<String, Object> variables) {
        Map<String, Object> secrets = new HashMap<>();
        variables.forEach((variable, file) -> {
            if (variable.endsWith(SUFFIX) && PREFIXES.stream().anyMatch(variable::startsWith)) {
                String name = variable.substring(0, variable.length() - SUFFIX.length());
                if (!variables.containsKey(name)) {
                    secrets.put(name, read(variable, file.toString()));
                }
            }
        });
        return secrets;
    }

    private static String read(String variable, String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new IllegalStateException("%s names %s, which cannot be read.".formatted(variable, file), e);
        }
    }
}
