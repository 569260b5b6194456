package dev.whetstone.benchmark;

import dev.whetstone.round.Round;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Answers at a steady rate, after others that warm the bot up: how long their senders wait, and whether each is graded and
 * awarded once.
 */
record AnswersBenchmark(Options options, Server.Kind kind) {

    void run() throws Exception {
        try (Server server = Server.of(kind, options);
                Bot bot = Bot.start(options, server, options.java);
                Store store = new Store(bot.uri())) {
            int all = options.warmUp + options.answers();
            AnswerLoad answers = new AnswerLoad(bot, store, all);
            Map<String, Round> rounds = answers.open();
            answers.send(0, options.warmUp, Math.max(1, options.rate / 2), rounds);
            answers.awaitHandled();
            Cost cost = new Cost(bot, server, options.answers());
            Load load = answers.send(options.warmUp, all, options.rate, rounds);
            Duration rest = answers.awaitHandled();
            String used = cost.toString();
            List<String> faults = new Recount(store).faults(all);
            report(load, rest, faults, store.server(kind));
            Report.note(used);
        }
    }

    private void report(Load load, Duration rest, List<String> faults, String server) {
        String result = String.format(
                Locale.ROOT,
                "%,d answers at %d/s: acknowledged in %s, responses %s; all graded %.1f s later; %s",
                options.answers(),
                options.rate,
                load.timings(),
                load.outcomes(),
                rest.toMillis() / 1e3,
                faults.isEmpty() ? "none lost or doubled, boards equal a recount" : "FAULTS " + faults);
        String settings = "JVM options %s, warmed up by %,d answers".formatted(options.java, options.warmUp);
        Report.line(Figure.ANSWERS, result, server, settings);
    }
}
