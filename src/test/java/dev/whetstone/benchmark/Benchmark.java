package dev.whetstone.benchmark;

import dev.whetstone.grading.GradingBenchmark;
import dev.whetstone.picture.PictureBenchmark;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.StandardEnvironment;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Runs the measurements it is asked for, one after the other, on one server after the other. */
@Command(
        name = "benchmark",
        mixinStandardHelpOptions = true,
        description = "Measures the packaged bot and prints the figures; talks to loopback and the named server only.")
public final class Benchmark implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "start|memory|groups|answers|board|capacity|discord|pictures|grading|all",
            description = "What to measure.")
    private List<String> figures = List.of();

    @Mixin
    private final Options options = new Options();

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Benchmark())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        logWarningsOnly();
        for (Figure figure : asked()) {
            if (figure == Figure.GRADING) {
                GradingBenchmark.main(new String[0]);
                continue;
            }
            if (figure == Figure.PICTURES) {
                PictureBenchmark.run(result ->
                        Report.line(figure, result, "no server", "each drawn and encoded anew, in turn in both looks"));
                continue;
            }
            for (Server.Kind kind : kinds()) {
                measure(figure, kind);
            }
        }
        return CommandLine.ExitCode.OK;
    }

    private List<Figure> asked() {
        return figures.stream()
                .map(name -> name.toUpperCase(Locale.ROOT))
                .flatMap(name -> name.equals("ALL") ? Stream.of(Figure.values()) : Stream.of(Figure.valueOf(name)))
                .distinct()
                .toList();
    }

    private List<Server.Kind> kinds() {
        return options.uri == null ? options.servers : List.of(Server.Kind.URI);
    }

    private void measure(Figure figure, Server.Kind kind) throws Exception {
        switch (figure) {
            case START -> new StartBenchmark(options, kind).run();
            case MEMORY -> new MemoryBenchmark(options, kind).run();
            case GROUPS -> new GroupsBenchmark(options, kind).run();
            case ANSWERS -> new AnswersBenchmark(options, kind).run();
            case BOARD -> new BoardBenchmark(options, kind).run();
            case CAPACITY -> new CapacityBenchmark(options, kind).run();
            case DISCORD -> new DiscordBenchmark(options, kind).run();
            case SLACK -> new SlackBenchmark(options, kind).run();
            case GRADING, PICTURES -> throw new IllegalArgumentException("It needs no server");
        }
    }

    private static void logWarningsOnly() {
        LoggingSystem logging = LoggingSystem.get(Benchmark.class.getClassLoader());
        logging.beforeInitialize();
        logging.initialize(new LoggingInitializationContext(new StandardEnvironment()), null, null);
        logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
    }
}
