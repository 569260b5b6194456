package dev.whetstone.benchmark;

import dev.whetstone.Whetstone;
import dev.whetstone.chat.ChannelRef;
import dev.whetstone.slack.FakeMessage;
import dev.whetstone.slack.FakeSlack;
import dev.whetstone.slack.FakeWorkspace;
import dev.whetstone.slack.Payloads;
import dev.whetstone.slack.Sender;
import dev.whetstone.slack.SlackLimits;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
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
 * A group in each of many workspaces of Slack with seven questions due in the same second, on a server that keeps Slack's limits;
 * commands and answers go on meanwhile in one more workspace.
 */
final class SlackBenchmark {

    /** Its first day has seven questions. */
    private static final String PLAN = "everything";

    private static final int QUESTIONS = 7;
    private static final String CHANNEL = "C1";
    private static final String MEMBER = "U7";
    private static final Duration AHEAD = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Options options;
    private final Server.Kind kind;
    private final FakeSlack slack = new FakeSlack();
    private final SlackLimits limits = new SlackLimits();
    private final List<FakeWorkspace> workspaces;
    private final List<Duration> commands = new ArrayList<>();
    private final List<Duration> marks = new ArrayList<>();

    SlackBenchmark(Options options, Server.Kind kind) {
        this.options = options;
        this.kind = kind;
        this.workspaces = IntStream.range(0, options.workspaces + 1)
                .mapToObj(n -> workspace())
                .toList();
    }

    private FakeWorkspace workspace() {
        FakeWorkspace workspace = slack.addWorkspace();
        workspace.addChannel(CHANNEL);
        workspace.addUser("U1", "Ada");
        workspace.addUser(MEMBER, "Ben");
        return workspace;
    }

    void run() throws Exception {
        try (slack;
                Server server = Server.of(kind, options);
                ConfigurableApplicationContext bot = SpringApplication.run(Whetstone.class, arguments(server));
                Store store = new Store(BoardBenchmark.uri(server, bot))) {
            int port = bot.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            install(port);
            slack.limit(limits);
            Seed seed = new Seed(store);
            seed.groups(0, 1, Duration.ofSeconds(2), this::place, PLAN);
            require(() -> posted(workspaces.get(0)));
            Instant due = seed.groups(1, options.workspaces, AHEAD, this::place, PLAN);
            Waiting.pause(Duration.between(store.now(), due));
            measure(new Sender(port, Clock.systemUTC()), store.server(kind));
        }
    }

    /** As whoever installs it does: by the browser, with the cookie that holds the state. */
    private void install(int port) throws IOException, InterruptedException {
        HttpClient browser = HttpClient.newHttpClient();
        String address = "http://127.0.0.1:" + port + "/slack/";
        for (FakeWorkspace workspace : workspaces) {
            HttpResponse<String> begun = browser.send(
                    HttpRequest.newBuilder(URI.create(address + "install")).build(),
                    HttpResponse.BodyHandlers.ofString());
            String cookie = begun.headers().firstValue("Set-Cookie").orElse("").replaceAll(";.*", "");
            String back = address + "oauth_redirect?code=" + workspace.team + "&state=" + cookie.replaceAll(".*=", "");
            int status = browser.send(
                            HttpRequest.newBuilder(URI.create(back))
                                    .header("Cookie", cookie)
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .statusCode();
            if (status != 200) {
                throw new IllegalStateException("Not installed in " + workspace.team + ": " + status);
            }
        }
    }

    private void measure(Sender people, String server) throws InterruptedException {
        long begin = System.nanoTime();
        ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);
        List<Future<?>> busy = List.of(
                threads.scheduleWithFixedDelay(() -> command(people), 0, 500, TimeUnit.MILLISECONDS),
                threads.scheduleWithFixedDelay(() -> answer(people), 0, 2, TimeUnit.SECONDS));
        require(() -> workspaces.stream().allMatch(SlackBenchmark::posted));
        double took = (System.nanoTime() - begin) / 1e9;
        busy.forEach(one -> one.cancel(true));
        threads.shutdown();
        threads.awaitTermination(1, TimeUnit.MINUTES);
        Report.line(
                Figure.SLACK,
                String.format(
                        Locale.ROOT,
                        "%,d workspaces with %d questions due together: all posted after %.1f s, which take %d s at least, %d answers of 429; commands acknowledged in %s, answers marked in %s",
                        options.workspaces,
                        QUESTIONS,
                        took,
                        QUESTIONS - 1,
                        limits.refused(),
                        Timings.of(List.copyOf(commands)),
                        Timings.of(List.copyOf(marks))),
                server,
                "bot and Slack's stand-in in one process");
    }

    private void command(Sender people) {
        FakeWorkspace first = workspaces.get(0);
        String url = slack.responseUrl(first, CHANNEL, MEMBER);
        commands.add(people.command(first, MEMBER, CHANNEL, "help", url).took());
    }

    private void answer(Sender people) {
        FakeWorkspace first = workspaces.get(0);
        FakeMessage question = first.posts(CHANNEL).get(0);
        FakeMessage message = new FakeMessage(first.team, CHANNEL, slack.nextTs(), question.ts, MEMBER, false);
        message.text = "answer: it depends on what is in it";
        first.messages.add(message);
        long begin = System.nanoTime();
        people.event(Payloads.posted(first, message));
        while (!message.isMarked() && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(2_000_000);
        }
        marks.add(Duration.ofNanos(System.nanoTime() - begin));
    }

    private static boolean posted(FakeWorkspace workspace) {
        return workspace.posts(CHANNEL).size() >= QUESTIONS;
    }

    private static void require(BooleanSupplier condition) {
        if (!Waiting.until(condition, PATIENCE)) {
            throw new IllegalStateException("Not all questions were posted");
        }
    }

    private ChannelRef place(int number) {
        return new ChannelRef("slack", workspaces.get(number).team, CHANNEL);
    }

    private String[] arguments(Server server) {
        List<String> arguments = new ArrayList<>(List.of(BoardBenchmark.arguments(server)));
        arguments.addAll(List.of(
                "--SLACK_API_URL=" + slack.apiUrl(),
                "--SLACK_CLIENT_ID=1.2",
                "--SLACK_CLIENT_SECRET=hush",
                "--SLACK_SIGNING_SECRET=" + Sender.SECRET,
                "--whetstone.slack-key=" + Base64.getEncoder().encodeToString(new byte[32])));
        return arguments.toArray(String[]::new);
    }
}
