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
            measure("by a bot just started", 0, new Parties(server, bot, store));
            measure("by a bot that did so before", options.groups, new Parties(server, bot, store));
        }
    }

    private record Parties(Server server, Bot bot, Store store) {}

    private void measure(String when, int first, Parties parties) {
        Store store = parties.store();
        Instant due = new Seed(store).groups(first, options.groups, AHEAD);
        Waiting.pause(Duration.between(store.now(), due));
        Cost cost = new Cost(parties.bot(), parties.server(), options.groups);
        List<Round> rounds = new OpenRounds(store, due).await(options.groups);
        String used = cost.toString();
        Timings lateness =
                Timings.of(rounds.stream().map(GroupsBenchmark::lateness).toList());
        report(when, lateness, store.server(kind));
        Report.note(used);
    }

    private static Duration lateness(Round round) {
        Instant opened = round.openedAt().orElseThrow();
        return Duration.between(round.dueAt(), opened);
    }

    private void report(String when, Timings lateness, String server) {
        String result = String.format(
                Locale.ROOT,
                "%,d groups due together, posted %s: first one open after %.1f s, last one after %.1f s, lateness %s",
                options.groups,
                when,
                lateness.millis(0) / TimeUnit.SECONDS.toMillis(1),
                lateness.millis(1) / TimeUnit.SECONDS.toMillis(1),
                lateness);
        Report.line(Figure.GROUPS, result, server, "JVM options " + options.java);
    }
}
