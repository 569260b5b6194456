package dev.whetstone.storage;

import dev.whetstone.storage.commands.DatabaseCommand;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The embedded database in a process of its own that a test can kill and start again on the same port and file. */
public final class DatabaseProcess implements AutoCloseable {
    private final Path folder;
    private int port;
    private @Nullable Process process;

    public DatabaseProcess(Path folder) {
        this.folder = folder;
    }

    /** Returns when the server answers; a second start takes the port and file of the first. */
    public void start() {
        process = java(DatabaseCommand.class, "--port", "" + port, "--data", folder.toString(), "--until-input-ends");
        port = port(awaitUri(process));
    }

    /** As {@code kill -9} does. */
    public void kill() {
        running().destroyForcibly().onExit().join();
    }

    /** As {@code kill} does; returns the exit code. */
    public int stop() {
        Process stopping = running();
        stopping.destroy();
        return stopping.onExit().join().exitValue();
    }

    /** Stops it in the middle of whatever it does; its clients wait until {@link #thaw}. Not on Windows. */
    public void freeze() {
        signal("-STOP");
    }

    public void thaw() {
        signal("-CONT");
    }

    private void signal(String name) {
        try {
            int code = new ProcessBuilder("kill", name, "" + running().pid())
                    .inheritIO()
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new IllegalStateException("kill " + name + " ended with " + code);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public String uri(String database) {
        return "mongodb://127.0.0.1:%d/%s?retryWrites=false".formatted(port, database);
    }

    @Override
    public void close() {
        kill();
    }

    private Process running() {
        return Objects.requireNonNull(process, "not started");
    }

    /** Starts a class of the tests' class path in a JVM of its own; its standard input ends with this process. */
    public static Process java(Class<?> main, String... arguments) {
        return ChildJvm.start(main, arguments);
    }

    private static String awaitUri(Process process) {
        try {
            BufferedReader output = process.inputReader();
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.startsWith("mongodb://")) {
                    return line;
                }
            }
            throw new IllegalStateException("The database process ended before it was ready");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int port(String uri) {
        return java.net.URI.create(uri).getPort();
    }
}
