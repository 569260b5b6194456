package dev.whetstone.slack.connection;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import dev.whetstone.slack.FakeSlack;
import dev.whetstone.slack.FakeSockets;
import dev.whetstone.slack.api.SlackSdk;
import dev.whetstone.slack.api.SlackSettings;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One connection is kept whatever becomes of it, and none is asked for without a pause. */
class SocketKeepingTests {

    private static final List<String> REASONS =
            List.of("warning", "refresh_requested", "link_disabled", "too_many_websockets");
    private static final SocketPauses SHORT = new SocketPauses(
            Duration.ofMillis(2),
            Duration.ofMillis(4),
            Duration.ofMillis(20),
            Duration.ofMillis(100),
            Duration.ofMillis(5));

    private FakeSlack slack;
    private FakeSockets sockets;
    private Slack sdk;
    private @Nullable SocketConnection connection;

    @BeforeEach
    void startSlack() {
        slack = new FakeSlack();
        sockets = slack.sockets();
        SlackSettings settings = new SlackSettings(
                "", FakeSlack.APP_TOKEN, "", slack.apiUrl(), Duration.ofSeconds(1), Duration.ofSeconds(1));
        sdk = SlackSdk.of(settings);
    }

    @AfterEach
    void stop() throws Exception {
        if (connection != null) {
            connection.stop();
        }
        sdk.close();
        slack.close();
    }

    private void keep(SocketPauses pauses) {
        AppConfig config = AppConfig.builder()
                .slack(sdk)
                .executorServiceProvider(sdk.getConfig().getExecutorServiceProvider())
                .singleTeamBotToken(null)
                .build();
        App app = new App(config, sdk, List.of()).start();
        SocketConnection kept = new SocketConnection(app, FakeSlack.APP_TOKEN, pauses);
        connection = kept;
        kept.start();
        soon().until(() -> sockets.open() == 1);
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(2));
    }

    @Test
    void newConnectionsThatAreClosedAtOnceAreNotAskedForWithoutEnd() {
        keep(new SocketPauses(
                Duration.ofMillis(20),
                Duration.ofMillis(100),
                Duration.ofSeconds(1),
                Duration.ofSeconds(5),
                Duration.ofMillis(5)));
        sockets.shortLived.set(4);
        sockets.disconnect(0, "too_many_websockets");
        soon().until(() -> sockets.shortLived.get() == 0 && sockets.open() == 1);
        assertThat(slack.socketsAsked.get()).isBetween(5, 8);
    }

    @Test
    void tellsWhetherItIsAwayUntilItIsBack() {
        keep(SHORT);
        SocketConnection kept = requireNonNull(connection);
        soon().until(() -> kept.awayFor().isZero());
        slack.socketsRefused.set(1_000_000);
        sockets.befallNewest(socket -> socket.close(1000, "bye"));
        soon().until(() -> !kept.awayFor().isZero());
        slack.socketsRefused.set(0);
        soon().until(() -> kept.awayFor().isZero());
    }

    @Test
    void aSecondWordThatAConnectionIsToGoMeansNothingNew() {
        keep(SHORT);
        sockets.disconnect(0, "warning");
        sockets.disconnect(0, "refresh_requested");
        soon().until(() -> sockets.connections.get() == 2 && sockets.open() == 1);
        assertThat(slack.socketsAsked.get()).isEqualTo(2);
    }

    @Test
    void whateverBecomesOfConnectionsOneIsKept() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        keep(SHORT);
        for (int fault = 0; fault < 200; fault++) {
            inflict(random);
            soon().until(() -> sockets.open() >= 1);
        }
        sockets.shortLived.set(0);
        sockets.silent.set(0);
        slack.socketsRefused.set(0);
        soon().until(() -> sockets.open() == 1);
        assertThat(slack.socketsAsked.get()).as("seed %d", seed).isBetween(50, 1_000);
        soon().until(() -> threads() < 30);
        AtomicInteger asked = new AtomicInteger();
        soon().during(Duration.ofMillis(300))
                .until(() ->
                        asked.getAndSet(slack.socketsAsked.get()) == slack.socketsAsked.get() && sockets.open() == 1);
    }

    private void inflict(Random random) {
        switch (random.nextInt(6)) {
            case 0 -> sockets.shortLived.set(random.nextInt(3));
            case 1 -> sockets.silent.set(random.nextInt(3));
            case 2 -> slack.socketsRefused.set(random.nextInt(3));
            default -> {}
        }
        String reason = REASONS.get(random.nextInt(REASONS.size()));
        switch (random.nextInt(4)) {
            case 0 -> sockets.befallNewest(socket -> socket.close(1000, "bye"));
            case 1 -> sockets.befallNewest(socket -> socket.closeConnection(1006, ""));
            default -> sockets.befallNewest(socket -> socket.send(FakeSockets.disconnect(reason)));
        }
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.contains("socket-mode") || name.contains("WebSocketConnect"))
                .count();
    }

    @Test
    void pausesGrowToAMinuteAndDifferByChance() {
        SocketPauses usual = SocketPauses.USUAL;
        assertThat(usual.after(0)).isEqualTo(Duration.ofMillis(200));
        assertThat(usual.after(1)).isBetween(Duration.ofMillis(500), Duration.ofSeconds(1));
        assertThat(usual.after(3)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(4));
        assertThat(usual.after(1_000)).isBetween(Duration.ofSeconds(30), Duration.ofMinutes(1));
    }
}
