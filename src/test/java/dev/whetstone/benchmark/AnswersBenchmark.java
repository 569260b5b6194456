package dev.whetstone.benchmark;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Answers at a steady rate: how long their senders wait, and whether each is graded and awarded once. */
record AnswersBenchmark(Options options, Server.Kind kind) {

    void run() throws Exception {
        try (Server server = Server.of(kind, options);
                Bot bot = Bot.start(options, server, options.java);
                Store store = new Store(bot.uri())) {
            AnswerLoad answers = new AnswerLoad(bot, store, options.answers());
            Load load = answers.send(options.rate, answers.open());
            long sent = System.nanoTime();
            boolean handled = answers.awaitHandled();
            Duration rest = Duration.ofNanos(System.nanoTime() - sent);
            List<String> faults = new Recount(store).faults(options.answers());
            report(load, handled ? rest : null, faults, store.server(kind));
        }
    }

    private void report(
            Load load, @org.jspecify.annotations.Nullable Duration rest, List<String> faults, String server) {
        String result = String.format(
                Locale.ROOT,
                "%,d answers at %d/s: acknowledged in %s, responses %s; %s; %s",
                options.answers(),
                options.rate,
                load.timings(),
                load.outcomes(),
                rest == null ? "NOT ALL GRADED" : "all graded %.1f s later".formatted(rest.toMillis() / 1e3),
                faults.isEmpty() ? "none lost or doubled, boards equal a recount" : "FAULTS " + faults);
        Report.line(Figure.ANSWERS, result, server, "JVM options " + options.java);
    }
}
