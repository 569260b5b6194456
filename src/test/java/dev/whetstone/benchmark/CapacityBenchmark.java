package dev.whetstone.benchmark;

import dev.whetstone.Whetstone;
import dev.whetstone.award.Standings;
import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.extras.BoardView;
import dev.whetstone.group.Groups;
import dev.whetstone.schedule.DueWork;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.bson.Document;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How cost grows with what is stored: groups, each with an open round and nothing due, in steps of ten; then the board of a group
 * whose members grow likewise. Read inside the bot's process.
 */
record CapacityBenchmark(Options options, Server.Kind kind) {

    private static final int TIMES = 60;
    private static final int WARM_UP = 20;
    private static final int AWARDS = 10;
    private static final int DUE = 50;
    private static final Duration SETTLE = Duration.ofSeconds(10);

    void run() throws Exception {
        for (int groups = options.least; groups <= options.most; groups *= 10) {
            at(groups, this::idle);
        }
        for (int members = options.least; members <= options.most; members *= 10) {
            at(members, this::board);
        }
    }

    private interface Measure {
        String at(int size, ConfigurableApplicationContext bot, Store store, Server server) throws Exception;
    }

    private void at(int size, Measure measure) throws Exception {
        try (Server server = Server.of(kind, options);
                ConfigurableApplicationContext bot =
                        SpringApplication.run(Whetstone.class, BoardBenchmark.arguments(server));
                Store store = new Store(BoardBenchmark.uri(server, bot))) {
            Report.line(
                    Figure.CAPACITY,
                    measure.at(size, bot, store, server),
                    store.server(kind),
                    "read inside the bot's process");
        }
    }

    private String idle(int groups, ConfigurableApplicationContext bot, Store store, Server server) throws Exception {
        // On a platform that is not here, so that the page does not have to show them.
        new Seed(store).groups(0, groups, Duration.ofDays(3), n -> new ChannelRef("discord", "1", "c" + n));
        Instant later = store.now().plus(Duration.ofDays(1));
        store.insert(
                IntStream.range(0, groups).mapToObj(n -> openRound(n, later)).toList(), "rounds");
        Collection<DueWork> works = bot.getBeansOfType(DueWork.class).values();
        Groups due = bot.getBean(Groups.class);
        Clock clock = bot.getBean(Clock.class);
        Timings tick = timed(() -> works.forEach(work -> work.run(clock.instant())));
        Timings query = timed(() -> due.due(clock.instant(), DUE));
        return String.format(
                Locale.ROOT,
                "%,d groups, a round open in each, nothing due: a tick over all work in %s; the due query alone in %s%s",
                groups,
                tick,
                query,
                resident(server));
    }

    /** As much of a round as work that is not due could stumble over. */
    private static Document openRound(int number, Instant closesAt) {
        return new Document("_id", Seed.group(number) + ":2026-01-05:0900")
                .append("groupId", Seed.group(number))
                .append("questionId", "spark-lazy-evaluation")
                .append("state", "OPEN")
                .append("date", "2026-01-05")
                .append("planDay", 1)
                .append("theme", "")
                .append("dueAt", closesAt)
                .append("zone", "UTC")
                .append("sealed", false)
                .append("nextFireAt", closesAt)
                .append("fence", 1L);
    }

    private String board(int members, ConfigurableApplicationContext bot, Store store, Server server) throws Exception {
        new LargeGroup(store, members, AWARDS * members).seed();
        bot.getBean(Standings.class).rebuild(Seed.group(0));
        BoardView boards = bot.getBean(BoardView.class);
        MemberRef reader = Seed.member(members / 2);
        Timings read = timed(() -> shown(boards, reader));
        return String.format(Locale.ROOT, "a board of %,d members with own rank in %s", members, read);
    }

    private static void shown(BoardView boards, MemberRef reader) {
        if (boards.board(Seed.channel(0), reader).isEmpty()) {
            throw new IllegalStateException("The group has no board");
        }
    }

    private static Timings timed(Runnable step) {
        List<Duration> all = new ArrayList<>();
        for (int i = -WARM_UP; i < TIMES; i++) {
            long begin = System.nanoTime();
            step.run();
            if (i >= 0) {
                all.add(Duration.ofNanos(System.nanoTime() - begin));
            }
        }
        return Timings.of(all);
    }

    /** Of a bot of its own on the same database, a little after its start; nothing where the database is inside this one. */
    private String resident(Server server) throws Exception {
        if (server.uri() == null) {
            return "";
        }
        try (Bot other = Bot.start(options, server, options.java)) {
            Waiting.pause(SETTLE);
            return "; another bot on it: %d MB resident".formatted(other.resident() >> 20);
        }
    }
}
