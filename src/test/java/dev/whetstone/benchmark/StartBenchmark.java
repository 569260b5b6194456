package dev.whetstone.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** From the start of the process to the page's answer, on a new database and on one that is there. */
record StartBenchmark(Options options, Server.Kind kind) {

    void run() throws Exception {
        measure(options.java);
        measure(List.of());
    }

    private void measure(List<String> java) throws Exception {
        List<Duration> first = new ArrayList<>();
        List<Duration> later = new ArrayList<>();
        String name = "";
        for (int i = 0; i < options.runs; i++) {
            try (Server server = Server.of(kind, options)) {
                name = start(server, java, first);
                start(server, java, later);
            }
        }
        String result = String.format(
                Locale.ROOT,
                "first start %.1f s, later start %.1f s (medians of %d)",
                Timings.of(first).millis(0.5) / 1e3,
                Timings.of(later).millis(0.5) / 1e3,
                options.runs);
        Report.line(Figure.START, result, name, "JVM options " + java);
    }

    private String start(Server server, List<String> java, List<Duration> startups) throws Exception {
        try (Bot bot = Bot.start(options, server, java);
                Store store = new Store(bot.uri())) {
            startups.add(bot.startup());
            return store.server(kind);
        }
    }
}
