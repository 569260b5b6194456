package dev.whetstone.storage.commands;

import dev.whetstone.storage.EmbeddedDatabase;
import dev.whetstone.storage.StorageFailureAnalyzer;
import dev.whetstone.storage.engine.FileInUseException;
import dev.whetstone.storage.engine.UnusableFileException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.StandardEnvironment;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the embedded database as a process of its own, so that two bots on one machine can share it. */
@Command(
        name = "database",
        mixinStandardHelpOptions = true,
        description = "Runs the embedded database as a process of its own and prints its connection string.")
public final class DatabaseCommand implements Callable<Integer> {
    @Option(names = "--host", defaultValue = "127.0.0.1", description = "Address to listen on (${DEFAULT-VALUE}).")
    private String host = "127.0.0.1";

    @Option(names = "--port", defaultValue = "27027", description = "Port, 0 for any (${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--data", defaultValue = "./data", description = "Folder of its file (${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    @Option(names = "--accept-loss", description = "Set a damaged file aside and start with an empty one.")
    private boolean acceptLoss;

    @Option(names = "--until-input-ends", hidden = true, description = "Stop when standard input is closed.")
    private boolean untilInputEnds;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    public static void main(String[] args) {
        System.exit(new CommandLine(new DatabaseCommand()).execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        logWarningsOnly();
        try (EmbeddedDatabase database = open()) {
            Runtime.getRuntime().addShutdownHook(new Thread(database::close, "database-stop"));
            spec.commandLine().getOut().println(database.uri());
            spec.commandLine().getOut().flush();
            awaitEnd();
            return CommandLine.ExitCode.OK;
        } catch (FileInUseException | IllegalStateException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        } catch (UnusableFileException e) {
            spec.commandLine().getErr().println(e.getMessage() + " " + StorageFailureAnalyzer.action(e));
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    private EmbeddedDatabase open() throws IOException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getAllByName(host)[0], port);
        return acceptLoss ? EmbeddedDatabase.openAcceptingLoss(data, address) : EmbeddedDatabase.open(data, address);
    }

    /** Blocks until the process is told to stop. */
    private void awaitEnd() throws IOException, InterruptedException {
        if (!untilInputEnds) {
            Thread.currentThread().join();
        }
        System.in.transferTo(OutputStream.nullOutputStream());
    }

    private static void logWarningsOnly() {
        LoggingSystem logging = LoggingSystem.get(DatabaseCommand.class.getClassLoader());
        logging.beforeInitialize();
        logging.initialize(new LoggingInitializationContext(new StandardEnvironment()), null, null);
        logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        logging.setLogLevel("de.bwaldvogel.mongo.wire", LogLevel.OFF);
    }
}
