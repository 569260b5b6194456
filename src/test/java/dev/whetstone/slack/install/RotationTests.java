package dev.whetstone.slack.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatException.Fault;
import dev.whetstone.slack.api.Workspaces;
import dev.whetstone.storage.DatabaseServer;
import dev.whetstone.storage.OnEveryServer;
import dev.whetstone.storage.TestDatabase;
import dev.whetstone.testing.StandingClock;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A workspace's token is the valid one whoever asks, and is rotated once however many do. */
@OnEveryServer
class RotationTests {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final String NEXT =
            "{\"ok\":true,\"access_token\":\"xoxe.xoxb-2\",\"refresh_token\":\"xoxe-2\",\"expires_in\":43200}";

    @AutoClose
    private final TestDatabase database;

    @AutoClose
    private final FakeInstalls slack = new FakeInstalls();

    private final StandingClock clock = new StandingClock(NOW);
    private final OAuthClient client = new OAuthClient(SlackServer.at(slack.url()), "1.2", "hush");
    private final Installations installations;

    RotationTests(DatabaseServer server) throws IOException {
        database = server.fresh();
        installations = new Installations(database.template(), TokenCipher.of(TokenCipherTests.KEY));
        slack.on("oauth.v2.access", NEXT);
    }

    @AfterEach
    void close() {
        client.close();
    }

    /** One more process on the same database. */
    private Workspaces process() {
        return new InstalledWorkspaces(installations, new Rotation(installations, client, clock));
    }

    private void install(Duration left) {
        installations.save(new Installation(
                "T1", "Acme", "A1", "B1", "U1", "xoxe.xoxb-1", "xoxe-1", NOW.plus(left), Instant.EPOCH, NOW));
    }

    @Test
    void aTokenWithoutAnEndIsLeftAlone() {
        installations.save(new Installation("T1", "Acme", "A1", null, "U1", "xoxb-1", null, null, Instant.EPOCH, NOW));
        clock.set(NOW.plus(Duration.ofDays(4000)));
        assertThat(process().botToken("T1")).isEqualTo("xoxb-1");
        assertThat(slack.calls("oauth.v2.access")).isEmpty();
    }

    @Test
    void aTokenFarFromItsEndIsLeftAlone() {
        install(Duration.ofHours(3));
        assertThat(process().botToken("T1")).isEqualTo("xoxe.xoxb-1");
        assertThat(slack.calls("oauth.v2.access")).isEmpty();
    }

    @Test
    void aTokenNearItsEndIsRotatedByWhoeverAsksFirst() {
        install(Duration.ofHours(1));
        assertThat(process().botToken("T1")).isEqualTo("xoxe.xoxb-2");
        assertThat(process().botToken("T1")).isEqualTo("xoxe.xoxb-2");
        assertThat(slack.calls("oauth.v2.access")).singleElement().satisfies(call -> {
            assertThat(call.has("grant_type", "refresh_token")).isTrue();
            assertThat(call.has("refresh_token", "xoxe-1")).isTrue();
        });
        clock.set(NOW.plus(Duration.ofHours(11)));
        process().botToken("T1");
        assertThat(slack.calls("oauth.v2.access"))
                .hasSize(2)
                .last()
                .satisfies(
                        call -> assertThat(call.has("refresh_token", "xoxe-2")).isTrue());
    }

    @Test
    void manyWhoAskAtOnceRotateOnce() throws InterruptedException {
        install(Duration.ofMinutes(-1));
        Set<String> tokens = ConcurrentHashMap.newKeySet();
        CountDownLatch done = new CountDownLatch(12);
        ExecutorService all = Executors.newFixedThreadPool(12);
        for (int i = 0; i < 12; i++) {
            Workspaces own = process();
            all.execute(() -> {
                tokens.add(own.botToken("T1"));
                done.countDown();
            });
        }
        assertThat(done.await(2, TimeUnit.MINUTES)).isTrue();
        all.shutdown();
        assertThat(tokens).containsExactly("xoxe.xoxb-2");
        assertThat(slack.calls("oauth.v2.access")).hasSize(1);
    }

    @Test
    void whileAnotherRotatesTheOldTokenServesAsLongAsItIsValid() {
        install(Duration.ofHours(1));
        Installation read = installations.find("T1").orElseThrow();
        assertThat(installations.claim(read, NOW, NOW.plusSeconds(60))).isTrue();
        assertThat(installations.claim(read, NOW, NOW.plusSeconds(60))).isFalse();
        assertThat(process().botToken("T1")).isEqualTo("xoxe.xoxb-1");
        clock.set(NOW.plusSeconds(61));
        assertThat(process().botToken("T1")).isEqualTo("xoxe.xoxb-2");
    }

    @Test
    void whenSlackIsAwayTheOldTokenServesAndTheNextCallTriesAgain() {
        install(Duration.ofHours(1));
        slack.on("oauth.v2.access", call -> FakeInstalls.status(503, ""));
        assertThat(process().botToken("T1")).isEqualTo("xoxe.xoxb-1");
        slack.on("oauth.v2.access", NEXT);
        assertThat(process().botToken("T1")).isEqualTo("xoxe.xoxb-2");
    }

    @Test
    void withoutAValidTokenTheFaultSaysWhetherWaitingHelps() {
        install(Duration.ofMinutes(-1));
        slack.on("oauth.v2.access", call -> FakeInstalls.status(503, ""));
        assertFault(Fault.UNREACHABLE);
        slack.on("oauth.v2.access", "{\"ok\":false,\"error\":\"invalid_refresh_token\"}");
        assertFault(Fault.REFUSED);
    }

    @Test
    void aWorkspaceThatRemovedTheBotIsForgotten() {
        install(Duration.ofHours(3));
        Workspaces workspaces = process();
        assertThat(workspaces.teams()).containsExactly("T1");
        workspaces.gone("T1");
        workspaces.gone("T1");
        assertThat(workspaces.teams()).isEmpty();
        assertFault(Fault.REFUSED);
        assertThat(database.database().getCollection(Installation.COLLECTION).countDocuments())
                .isZero();
    }

    @Test
    void aTokenRotatedForAWorkspaceThatLeftMeanwhileIsNotStored() {
        install(Duration.ofMinutes(-1));
        slack.on("oauth.v2.access", call -> {
            process().gone("T1");
            return FakeInstalls.json(NEXT);
        });
        process().botToken("T1");
        assertThat(process().teams()).isEmpty();
    }

    @Test
    void anotherKeyIsSaidToBeTheReason() {
        install(Duration.ofHours(3));
        Installations stranger = new Installations(
                database.template(),
                TokenCipher.of(java.util.Base64.getEncoder().encodeToString(new byte[32])));
        Workspaces workspaces = new InstalledWorkspaces(stranger, new Rotation(stranger, client, clock));
        assertThatExceptionOfType(ChatException.class)
                .isThrownBy(() -> workspaces.botToken("T1"))
                .withMessageContaining("WHETSTONE_SLACK_KEY")
                .satisfies(e -> assertThat(e.fault()).isEqualTo(Fault.REFUSED));
    }

    @Test
    void noTokenStandsInTheDatabaseInTheClear() {
        install(Duration.ofHours(1));
        process().botToken("T1");
        Document stored = database.database()
                .getCollection(Installation.COLLECTION)
                .find()
                .first();
        assertThat(String.valueOf(stored)).contains("T1", "Acme").doesNotContain("xox");
    }

    private void assertFault(Fault fault) {
        assertThatExceptionOfType(ChatException.class)
                .isThrownBy(() -> process().botToken("T1"))
                .satisfies(e -> assertThat(e.fault()).isEqualTo(fault));
    }
}
