package dev.whetstone.cli;

import com.sun.jna.Function;
import com.sun.jna.StringArray;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gives a bot that was started by {@code java -jar} alone the options of Java it runs best with. The process becomes another program
 * in its place, by execv(3), so that its id, its files and whoever waits for it stay.
 */
final class Relaunch {

    private static final List<String> OPTIONS = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:CompileThresholdScaling=0.3",
            "-XX:+UseG1GC",
            "-XX:MaxGCPauseMillis=20",
            "-XX:NewSize=40m",
            "-Xss512k",
            "-XX:+ExitOnOutOfMemoryError");
    private static final Path COMMAND = Path.of("/proc/self/cmdline");

    /** Each byte is a character, so that what came in any encoding goes on as it is. */
    private static final Charset BYTES = StandardCharsets.ISO_8859_1;

    /**
     * How many places the C library takes memory from, two instead of eight for each processor: what the model needs for one answer
     * stays with each of them.
     */
    private static final String ARENAS = "MALLOC_ARENA_MAX";

    private static final long LEAST_HEAP = 176;
    private static final long MOST_HEAP = 512;

    private Relaunch() {}

    /** Returns only where the options are not needed or cannot be given: the bot then runs with those it has. */
    static void withOptions() {
        String jar = System.getProperty("java.class.path");
        if (Files.isReadable(COMMAND) && isOneJar(jar) && nothingWasChosen()) {
            try {
                List<String> options = options();
                archive(Path.of(jar)).ifPresent(archive -> options.add("-XX:SharedArchiveFile=" + archive));
                become(Path.of("/proc/self/exe").toRealPath(), with(options, Files.readString(COMMAND, BYTES)));
            } catch (IOException | LinkageError | RuntimeException e) {
                System.err.println("Java's own options stay, because others cannot be given here: " + e);
            }
        }
    }

    private static boolean isOneJar(String classPath) {
        return classPath.endsWith(".jar") && !classPath.contains(File.pathSeparator);
    }

    /** Whoever gives Java any option of their own, also by the environment, knows what they want. */
    private static boolean nothingWasChosen() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .allMatch(option -> option.startsWith("-D"));
    }

    private static List<String> options() {
        OperatingSystemMXBean machine = ManagementFactory.getOperatingSystemMXBean();
        long bytes = machine instanceof com.sun.management.OperatingSystemMXBean known ? known.getTotalMemorySize() : 0;
        List<String> options = new ArrayList<>(OPTIONS);
        options.add("-Xmx" + heap(bytes >> 20) + "m");
        return options;
    }

    /** The class data archive beside a jar, of the same name, which Java leaves alone where it fits neither the jar nor Java. */
    static Optional<Path> archive(Path jar) throws IOException {
        Path archive = jar.resolveSibling(jar.getFileName().toString().replaceFirst("\\.jar$", ".jsa"));
        return Files.isReadable(archive)
                        && Files.getLastModifiedTime(archive).compareTo(Files.getLastModifiedTime(jar)) >= 0
                ? Optional.of(archive)
                : Optional.empty();
    }

    /** A sixteenth of the memory, within what a bot needs and what it can use; all in megabytes. */
    static long heap(long memory) {
        return Math.max(LEAST_HEAP, Math.min(MOST_HEAP, memory / 16));
    }

    /** The arguments of a command, each ended by a zero character, with options after the first of them. */
    static List<String> with(List<String> options, String command) {
        List<String> arguments = new ArrayList<>(List.of(command.split("\0", -1)));
        arguments.remove(arguments.size() - 1);
        arguments.addAll(1, options);
        return arguments;
    }

    private static void become(Path program, List<String> arguments) {
        System.setProperty("jna.nosys", "true");
        System.setProperty("jna.tmpdir", System.getProperty("java.io.tmpdir"));
        StringArray list = new StringArray(arguments.toArray(String[]::new), BYTES.name());
        Function.getFunction("c", "setenv").invokeInt(new Object[] {ARENAS, "2", 0});
        Function.getFunction("c", "execv").invokeInt(new Object[] {program.toString(), list});
        throw new IllegalStateException(program + " cannot be executed");
    }
}
