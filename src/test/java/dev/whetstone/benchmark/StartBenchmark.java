package dev.whetstone.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * From the start of the process to the page's answer, on a new database and on one that is there, and beside each the start of an
 * empty Boot application with the same libraries.
 */
record StartBenchmark(Options options, Server.Kind kind) {

    void run() throws Exception {
        measure(options.java);
        measure(List.of());
    }

    private void measure(List<String> java) throws Exception {
        List<Duration> first = new ArrayList<>();
        List<Duration> later = new ArrayList<>();
        List<Duration> empties = new ArrayList<>();
        EmptyBoot empty = EmptyBoot.of(options.jar());
        String name = "";
        for (int i = 0; i < options.runs; i++) {
            try (Server server = Server.of(kind, options)) {
                name = start(server, java, first);
                start(server, java, later);
            }
            empties.add(Bot.startup(empty, java));
        }
        String result = String.format(
                Locale.ROOT,
                "first start %.1f s, later start %.1f s, empty Boot application %.1f s: %.2f times it (medians of %d)",
                seconds(first),
                seconds(later),
                seconds(empties),
                seconds(later) / seconds(empties),
                options.runs);
        Report.line(Figure.START, result, name, "JVM options " + java);
    }

    private static double seconds(List<Duration> times) {
        return Timings.of(times).millis(0.5) / 1e3;
    }

    private String start(Server server, List<String> java, List<Duration> startups) throws Exception {
        try (Bot bot = Bot.start(options, server, java);
                Store store = new Store(bot.uri())) {
            startups.add(bot.startup());
            return store.server(kind);
        }
    }
}
