package dev.whetstone.cli.shared;

import org.springframework.core.env.StandardEnvironment;

/** Settings of the environment that commands heed too, by Spring's names for them. */
public final class CommandSettings {

    private CommandSettings() {}

    /** The value of {@code whetstone.grading.model}, empty if it is not set. */
    public static String model() {
        return value("whetstone.grading.model");
    }

    public static String value(String name) {
        StandardEnvironment environment = new StandardEnvironment();
        org.springframework.boot.context.properties.source.ConfigurationPropertySources.attach(environment);
        return environment.getProperty(name, "");
    }
}
