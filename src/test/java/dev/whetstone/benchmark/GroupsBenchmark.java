package dev.whetstone.benchmark;

import dev.whetstone.round.Round;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Many groups due in the same second: how late their questions stand in the channel. */
record GroupsBenchmark(Options options, Server.Kind kind) {

    private static final Duration AHEAD = Duration.ofSeconds(10);

    void run() throws Exception {
        try (Server server = Server.of(kind, options);
                Bot bot = Bot.start(options, server, options.java);
                Store store = new Store(bot.uri())) {
            new Seed(store).groups(options.groups, AHEAD);
            Cost cost = new Cost(bot, server, options.groups);
            OpenRounds rounds = new OpenRounds(store);
            rounds.await(options.groups);
            String used = cost.toString();
            List<Duration> lateness =
                    rounds.all().stream().map(GroupsBenchmark::lateness).toList();
            report(Timings.of(lateness), store.server(kind));
            Report.note(used);
        }
    }

    private static Duration lateness(Round round) {
        Instant opened = round.openedAt().orElseThrow();
        return Duration.between(round.dueAt(), opened);
    }

    private void report(Timings lateness, String server) {
        String result = String.format(
                Locale.ROOT,
                "%,d groups due together: last one open after %.1f s, lateness %s",
                options.groups,
                lateness.millis(1) / TimeUnit.SECONDS.toMillis(1),
                lateness);
        Report.line(Figure.GROUPS, result, server, "JVM options " + options.java);
    }
}
