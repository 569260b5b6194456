package dev.whetstone.journey;

import static org.awaitility.Awaitility.await;

import dev.whetstone.storage.DatabaseProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A {@link StoppingBot} in a process of its own, with short leases. */
public final class BotProcess implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration REACH = Duration.ofMinutes(2);

    private final List<String> arguments;
    private final List<String> output = new CopyOnWriteArrayList<>();
    private @Nullable Process process;
    private @Nullable Thread reader;

    public BotProcess(String... arguments) {
        this.arguments = new ArrayList<>(
                List.of("--server.port=0", "--whetstone.schedule.lease=2s", "--whetstone.schedule.tick=200ms"));
        this.arguments.addAll(List.of(arguments));
    }

    /** Starts it with a point armed, or none; {@link #awaitReady} says when it serves. */
    public void launch(@Nullable StopPoint point) {
        output.clear();
        Process started = DatabaseProcess.java(StoppingBot.class, arguments.toArray(String[]::new));
        process = started;
        Thread lines = new Thread(() -> read(started), "bot output");
        lines.setDaemon(true);
        lines.start();
        reader = lines;
        order(point == null ? "run" : "stop " + point);
    }

    void start(@Nullable StopPoint point) {
        launch(point);
        awaitReady();
    }

    public void awaitReady() {
        await().atMost(START)
                .until(() -> line(StoppingBot.READY).isPresent() || !running().isAlive());
        ready();
    }

    public int port() {
        return Integer.parseInt(ready()[1]);
    }

    /** The connection string of the database inside this process. */
    String embeddedUri() {
        return ready()[2];
    }

    /** Arms a point in the running bot. */
    void arm(StopPoint point) {
        order("stop " + point);
    }

    /** Waits until the bot stands at the point. */
    void awaitHalted(StopPoint point) {
        await().atMost(REACH).until(() -> line(Halt.HALTED + point).isPresent());
        output.removeIf(line -> line.startsWith(Halt.HALTED));
    }

    boolean isHalted(StopPoint point) {
        return line(Halt.HALTED + point).isPresent();
    }

    /** No point is armed any more, and what stands goes on. */
    void run() {
        order("run");
    }

    void goOn() {
        order("go");
    }

    /** {@code kill -STOP}, or {@code -CONT}: nothing of it goes on, or everything. */
    public void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, String.valueOf(running().pid()))
                    .start()
                    .onExit()
                    .join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code kill -9}. */
    void kill() {
        running().destroyForcibly().onExit().join();
    }

    /** {@code kill -15}; returns the exit code. */
    int stop() {
        Process stopping = running();
        stopping.toHandle().destroy();
        return stopping.onExit().join().exitValue();
    }

    /** Everything it printed since its start, complete once it has ended. */
    List<String> output() throws InterruptedException {
        if (!running().isAlive() && reader != null) {
            reader.join();
        }
        return List.copyOf(output);
    }

    @Override
    public void close() {
        if (process != null) {
            kill();
        }
    }

    private Process running() {
        return Objects.requireNonNull(process, "not started");
    }

    private String[] ready() {
        return line(StoppingBot.READY)
                .orElseThrow(() -> new AssertionError("The bot is not ready: " + output))
                .split(" ", -1);
    }

    private Optional<String> line(String start) {
        return output.stream().filter(line -> line.startsWith(start)).findFirst();
    }

    private void order(String line) {
        PrintStream orders = new PrintStream(running().getOutputStream(), true, StandardCharsets.UTF_8);
        orders.println(line);
    }

    private void read(Process from) {
        try (BufferedReader lines = from.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                System.out.println("bot " + from.pid() + ": " + line);
                output.add(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
