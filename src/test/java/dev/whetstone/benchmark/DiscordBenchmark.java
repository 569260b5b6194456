package dev.whetstone.benchmark;

import dev.whetstone.Whetstone;
import dev.whetstone.chat.ChannelRef;
import dev.whetstone.discord.server.FakeDiscord;
import dev.whetstone.discord.server.Person;
import dev.whetstone.discord.server.Used;
import dev.whetstone.discord.server.WholeLimit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Many groups on Discord due in the same second, on a server that takes no more requests in a second than Discord does; commands and
 * answers go on meanwhile.
 */
final class DiscordBenchmark {

    private static final int MOST_A_SECOND = 50;
    private static final Duration AHEAD = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Options options;
    private final Server.Kind kind;
    private final FakeDiscord discord = FakeDiscord.start(Clock.systemUTC());
    private final Person person = discord.addPerson("Ada", true);
    private final List<String> guilds;
    private final List<String> channels;
    private final List<Duration> commands = new ArrayList<>();
    private final List<Duration> marks = new ArrayList<>();

    DiscordBenchmark(Options options, Server.Kind kind) {
        this.options = options;
        this.kind = kind;
        this.guilds = IntStream.range(0, options.groups + 1)
                .mapToObj(n -> discord.addGuild())
                .toList();
        this.channels =
                guilds.stream().map(guild -> discord.addText(guild, "daily")).toList();
    }

    void run() throws Exception {
        try (discord;
                Server server = Server.of(kind, options);
                ConfigurableApplicationContext bot = SpringApplication.run(Whetstone.class, arguments(server));
                Store store = new Store(BoardBenchmark.uri(server, bot))) {
            Waiting.until(discord::isConnected, PATIENCE);
            WholeLimit limit = new WholeLimit(MOST_A_SECOND);
            discord.limit(limit);
            Seed seed = new Seed(store);
            seed.groups(0, 1, AHEAD, this::place);
            require(() -> !discord.threadsOf(channels.get(0)).isEmpty());
            Instant due = seed.groups(1, options.groups, AHEAD, this::place);
            Waiting.pause(Duration.between(store.now(), due));
            measure(limit, store.server(kind));
        }
    }

    private void measure(WholeLimit limit, String server) throws InterruptedException {
        long before = requests();
        int refused = limit.refused();
        long begin = System.nanoTime();
        ScheduledExecutorService people = Executors.newScheduledThreadPool(2);
        List<Future<?>> busy = List.of(
                people.scheduleWithFixedDelay(this::command, 0, 500, TimeUnit.MILLISECONDS),
                people.scheduleWithFixedDelay(this::answer, 0, 1, TimeUnit.SECONDS));
        require(() -> channels.stream()
                .noneMatch(channel -> discord.threadsOf(channel).isEmpty()));
        double took = (System.nanoTime() - begin) / 1e9;
        long sent = requests() - before;
        busy.forEach(one -> one.cancel(true));
        people.shutdown();
        people.awaitTermination(1, TimeUnit.MINUTES);
        double least = sent / (double) MOST_A_SECOND;
        Report.line(
                Figure.DISCORD,
                String.format(
                        Locale.ROOT,
                        "%,d groups due together: all posted after %.1f s, %,d requests, which take %.1f s at least (%.2f times), %d answers of 429; commands acknowledged in %s, answers marked in %s",
                        options.groups,
                        took,
                        sent,
                        least,
                        took / least,
                        limit.refused() - refused,
                        Timings.of(List.copyOf(commands)),
                        Timings.of(List.copyOf(marks))),
                server,
                "bot and Discord's stand-in in one process");
    }

    private long requests() {
        return discord.requests().stream().filter(WholeLimit::counts).count();
    }

    private void command() {
        Used used = discord.members().slash(person, channels.get(0), "help", Map.of());
        commands.add(time(() -> !discord.answersTo(used).isEmpty()));
    }

    private void answer() {
        String thread = discord.threadsOf(channels.get(0)).get(0);
        String message = discord.members().write(person, thread, "answer: transformations only make a plan");
        marks.add(time(() -> !discord.reactions(message).isEmpty()));
    }

    private static Duration time(BooleanSupplier done) {
        long begin = System.nanoTime();
        while (!done.getAsBoolean() && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(2_000_000);
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static void require(BooleanSupplier condition) {
        if (!Waiting.until(condition, PATIENCE)) {
            throw new IllegalStateException("Not all groups were posted to");
        }
    }

    private ChannelRef place(int number) {
        return new ChannelRef("discord", guilds.get(number), channels.get(number));
    }

    private String[] arguments(Server server) {
        List<String> arguments = new ArrayList<>(List.of(BoardBenchmark.arguments(server)));
        discord.settings().stream()
                .filter(setting -> !setting.startsWith("whetstone.discord.pace"))
                .map(setting -> "--" + setting)
                .forEach(arguments::add);
        return arguments.toArray(String[]::new);
    }
}
