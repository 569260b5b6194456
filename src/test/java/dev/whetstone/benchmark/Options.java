package dev.whetstone.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the measurements may be told on the command line; the defaults are the figures of the documentation. */
final class Options {

    @Option(
            names = "--uri",
            paramLabel = "<mongodb://…>",
            description = "Another server to measure on; a database of its own is created there and dropped again.")
    @Nullable
    String uri;

    @Option(
            names = "--server",
            split = ",",
            description = "Without --uri: ${COMPLETION-CANDIDATES}, or both (the default), separated by a comma.")
    List<Server.Kind> servers = List.of(Server.Kind.EMBEDDED, Server.Kind.OWN);

    @Option(names = "--jar", description = "The packaged bot (the one in target/).")
    @Nullable
    Path jar;

    /** What the README has people start the bot with. */
    static final List<String> RECOMMENDED = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:CompileThresholdScaling=0.3",
            "-XX:+UseG1GC",
            "-XX:MaxGCPauseMillis=20",
            "-XX:NewSize=40m",
            "-Xmx176m",
            "-Xss512k",
            "-XX:+ExitOnOutOfMemoryError");

    @Option(
            names = "--java",
            split = ",",
            description = "JVM options of the bot, separated by commas (those of the README: ${DEFAULT-VALUE}).")
    List<String> java = RECOMMENDED;

    @Option(
            names = "--database-java",
            split = ",",
            description = "JVM options of a database in a process of its own (${DEFAULT-VALUE}).")
    List<String> databaseJava = RECOMMENDED;

    @Option(names = "--runs", description = "Starts to take the median of (${DEFAULT-VALUE}).")
    int runs = 5;

    @Option(names = "--groups", description = "Groups due in the same second (${DEFAULT-VALUE}).")
    int groups = 1_000;

    @Option(names = "--workspaces", description = "Workspaces of Slack due in the same second (${DEFAULT-VALUE}).")
    int workspaces = 200;

    @Option(names = "--rate", description = "Answers sent in a second (${DEFAULT-VALUE}, at most 1000).")
    int rate = 200;

    @Option(names = "--seconds", description = "How long answers are sent (${DEFAULT-VALUE}, at most 600).")
    int seconds = 60;

    @Option(names = "--warm-up", description = "Answers sent before, at half the rate (${DEFAULT-VALUE}).")
    int warmUp = 3_000;

    @Option(names = "--members", description = "Members of the board's group (${DEFAULT-VALUE}).")
    int members = 100_000;

    @Option(names = "--awards", description = "Awards of the board's group (${DEFAULT-VALUE}).")
    int awards = 1_000_000;

    @Option(names = "--calls", description = "Times the board is asked for (${DEFAULT-VALUE}).")
    int calls = 2_000;

    @Option(
            names = "--most",
            description = "Groups, and members of a board, up to which capacity is measured (${DEFAULT-VALUE}).")
    int most = 100_000;

    @Option(
            names = "--least",
            description = "Where capacity begins; each step is ten times the one before (${DEFAULT-VALUE}).")
    int least = 10;

    int answers() {
        return Math.min(rate, 1_000) * Math.min(seconds, 600);
    }

    /** The packaged jar. */
    Path jar() {
        return jar != null ? jar : packaged();
    }

    private static Path packaged() {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.getFileName().toString().matches("whetstone-.*\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("There is no packaged bot in target/."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
