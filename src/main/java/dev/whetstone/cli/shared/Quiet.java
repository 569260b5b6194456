package dev.whetstone.cli.shared;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.StandardEnvironment;

/** Keeps the log out of what a command prints. */
public final class Quiet {

    private Quiet() {}

    public static void logWarningsOnly() {
        LoggingSystem logging = LoggingSystem.get(Quiet.class.getClassLoader());
        logging.beforeInitialize();
        logging.initialize(new LoggingInitializationContext(new StandardEnvironment()), null, null);
        logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
    }

    /** For a command that says itself what it found, faults included. */
    public static void logNothing() {
        LoggingSystem.get(Quiet.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
    }
}
