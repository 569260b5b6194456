package dev.whetstone.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A Java process of ours: its output is kept in {@code target/benchmark}, and it never outlives this one. */
final class Child implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final List<String> OURS = List.of("WHETSTONE_", "SPRING_", "SLACK_", "DISCORD_");

    private final Process process;
    private final List<String> lines = new ArrayList<>();
    private final Thread end;
    private volatile boolean ended;

    private Child(Process process, Path log) {
        this.process = process;
        this.end = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(end);
        Thread reader = new Thread(() -> read(log), "output of " + process.pid());
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts this program's own Java without anything that would let it talk to a real platform or database. */
    static Child java(String name, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(key -> OURS.stream().anyMatch(key::startsWith));
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        Path logs = Files.createDirectories(Path.of("target", "benchmark"));
        return new Child(builder.start(), logs.resolve(name + ".log"));
    }

    private void read(Path log) {
        try (BufferedReader output = process.inputReader();
                Writer copy = Files.newBufferedWriter(log)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                copy.append(line).append('\n').flush();
                keep(line);
            }
        } catch (IOException e) {
            // Whoever ends a process closes its output under the reader.
            if (!ended) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private synchronized void keep(String line) {
        if (lines.size() < 1_000) {
            lines.add(line);
        }
    }

    /** The first group of the pattern in its output so far or to come. */
    String await(String pattern) {
        Pattern wanted = Pattern.compile(pattern);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            String found = find(wanted);
            if (found != null) {
                return found;
            }
            Waiting.shortly();
        }
        throw new IllegalStateException("Process " + process.pid() + " did not say " + pattern);
    }

    private synchronized @Nullable String find(Pattern wanted) {
        return lines.stream()
                .map(wanted::matcher)
                .filter(Matcher::find)
                .map(match -> match.group(1))
                .findFirst()
                .orElse(null);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Processor time used so far. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Resident memory in bytes, as the kernel counts it. */
    long resident() throws IOException {
        try (var status = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return status.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Asks it to stop and insists after a while. */
    @Override
    public void close() {
        ended = true;
        process.destroy();
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            Runtime.getRuntime().removeShutdownHook(end);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
