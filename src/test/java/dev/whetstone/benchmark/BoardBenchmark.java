package dev.whetstone.benchmark;

import dev.whetstone.Whetstone;
import dev.whetstone.award.Standings;
import dev.whetstone.chat.extras.BoardView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The board of a very large group: the best ten and the reader's own place, for readers at random. */
record BoardBenchmark(Options options, Server.Kind kind) {

    private static final int WARM_UP = 500;

    void run() throws Exception {
        try (Server server = Server.of(kind, options);
                ConfigurableApplicationContext bot = SpringApplication.run(Whetstone.class, arguments(server));
                Store store = new Store(uri(server, bot))) {
            long begin = System.nanoTime();
            new LargeGroup(store, options.members, options.awards).seed();
            long seeded = System.nanoTime();
            bot.getBean(Standings.class).rebuild(Seed.group(0));
            Report.note(String.format(
                    Locale.ROOT,
                    "seeded in %.0f s, standings rebuilt in %.0f s",
                    (seeded - begin) / 1e9,
                    (System.nanoTime() - seeded) / 1e9));
            report(read(bot.getBean(BoardView.class)), store.server(kind));
        }
    }

    static String[] arguments(Server server) {
        List<String> arguments = new ArrayList<>(List.of("--server.port=0", "--whetstone.data=" + server.folder()));
        if (server.uri() != null) {
            arguments.add("--spring.mongodb.uri=" + server.uri());
        }
        return arguments.toArray(String[]::new);
    }

    static String uri(Server server, ConfigurableApplicationContext bot) {
        return server.uri() != null
                ? server.uri()
                : bot.getBean(dev.whetstone.storage.EmbeddedDatabase.class).uri();
    }

    private Timings read(BoardView boards) {
        Random random = new Random(7);
        List<Duration> durations = new ArrayList<>();
        for (int i = -WARM_UP; i < options.calls; i++) {
            var reader = Seed.member(random.nextInt(options.members));
            long begin = System.nanoTime();
            boolean shown = boards.board(Seed.channel(0), reader).isPresent();
            if (!shown) {
                throw new IllegalStateException("The group has no board");
            }
            if (i >= 0) {
                durations.add(Duration.ofNanos(System.nanoTime() - begin));
            }
        }
        return Timings.of(durations);
    }

    private void report(Timings timings, String server) {
        String result = String.format(
                Locale.ROOT,
                "%,d members, %,d awards, top ten and own rank in %s",
                options.members,
                options.awards,
                timings);
        Report.line(Figure.BOARD, result, server, "read inside the bot's process");
    }
}
