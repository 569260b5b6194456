package dev.whetstone.discord.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.ThreadRef;
import dev.whetstone.chat.inbound.ChatEvent;
import dev.whetstone.discord.TestBot;
import dev.whetstone.discord.server.FakeDiscord;
import dev.whetstone.discord.server.ServerFailure;
import java.lang.reflect.Field;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.sharding.DefaultShardManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions that end, and what becomes of the answers given meanwhile. */
class DiscordConnectionTests {

    /** JDA sends no more than 115 frames a minute, also on a machine on which a test takes one. */
    private static final Duration HEARTBEAT = Duration.ofMillis(600);

    private final List<TestBot> started = new ArrayList<>();

    @AfterEach
    void stop() {
        started.forEach(TestBot::close);
    }

    private TestBot start(Consumer<FakeDiscord> before, String... settings) {
        TestBot bot = new TestBot(before, settings);
        started.add(bot);
        return bot;
    }

    private TestBot start() {
        return start(discord -> {});
    }

    private static ThreadRef thread(TestBot bot) {
        return bot.platform()
                .post(bot.channelRef(), ChatMessage.text("A question"), "mark")
                .thread();
    }

    private static void say(TestBot bot, ThreadRef thread, String text) {
        bot.discord.members().write(bot.ada, thread.thread(), text);
    }

    @Test
    void askedToReconnectItResumesAndMissesNothing() {
        TestBot bot = start();
        ThreadRef thread = thread(bot);
        say(bot, thread, "before it");
        bot.inbox.awaitAll(1);
        bot.discord.askToReconnect();
        say(bot, thread, "meanwhile");
        TestBot.await(() -> bot.discord.resumed() == 1 && bot.discord.isConnected());
        say(bot, thread, "after it");
        bot.inbox.awaitAll(3);
        assertThat(bot.inbox.texts()).containsExactlyInAnyOrder("before it", "meanwhile", "after it");
        assertThat(bot.discord.identified()).isEqualTo(1);
    }

    @Test
    void itTellsWhetherItIsAwayUntilItIsBack() {
        TestBot bot = start();
        DiscordConnection connection = bot.bean(DiscordConnection.class);
        TestBot.await(() -> connection.awayFor().isZero());
        bot.discord.refuseHandshakes(1);
        bot.discord.closeConnections(4000);
        TestBot.await(() -> !connection.awayFor().isZero());
        TestBot.await(() -> connection.awayFor().isZero());
    }

    @Test
    void aConnectionClosedForAnUnknownErrorIsResumed() {
        TestBot bot = start();
        ThreadRef thread = thread(bot);
        bot.discord.closeConnections(4000);
        TestBot.await(() -> !bot.discord.isConnected() || bot.discord.resumed() == 1);
        say(bot, thread, "meanwhile");
        bot.inbox.awaitOne();
        assertThat(bot.inbox.texts()).containsExactly("meanwhile");
        assertThat(bot.discord.resumed()).isEqualTo(1);
        assertThat(bot.discord.identified()).isEqualTo(1);
    }

    @Test
    void aSessionThatCanBeSavedIsResumed() {
        TestBot bot = start();
        ThreadRef thread = thread(bot);
        bot.discord.invalidateSessions(true);
        TestBot.await(() -> bot.discord.resumed() == 1 && bot.discord.isConnected());
        say(bot, thread, "after it");
        assertThat(bot.inbox.awaitOne().text()).isEqualTo("after it");
        assertThat(bot.discord.identified()).isEqualTo(1);
    }

    @Test
    void aLostSessionIsBegunAnewAndOpenThreadsAreReadAgain() {
        TestBot bot = start();
        ThreadRef thread = thread(bot);
        int losses = bot.losses.size();
        bot.discord.invalidateSessions(false);
        say(bot, thread, "lost on the way");
        TestBot.await(() -> bot.discord.identified() == 2 && bot.losses.size() > losses);
        assertThat(bot.losses).containsOnly("here");
        assertThat(bot.platform().replies(thread, TestBot.START))
                .extracting(ChatEvent::text)
                .contains("lost on the way");
        say(bot, thread, "heard again");
        TestBot.await(() -> bot.inbox.texts().contains("heard again"));
    }

    @Test
    void aSessionForgottenByDiscordIsBegunAnew() {
        TestBot bot = start();
        int losses = bot.losses.size();
        bot.discord.forgetSessions();
        bot.discord.closeConnections(4000);
        TestBot.await(() -> bot.discord.identified() == 2 && bot.losses.size() > losses);
    }

    @Test
    void aConnectionThatEndedByItselfIsOpenedAgain() {
        TestBot bot = start();
        ThreadRef thread = thread(bot);
        int losses = bot.losses.size();
        bot.bean(DiscordConnection.class).jda().shutdownNow();
        TestBot.await(() -> bot.discord.identified() == 2 && bot.losses.size() > losses);
        say(bot, thread, "heard again");
        TestBot.await(() -> bot.inbox.texts().contains("heard again"));
    }

    /** Its worker was done before it was noted, as happens now and then when a manager is made. */
    @Test
    void aManagerThatOpensNothingAnyMoreIsReplaced() throws Exception {
        TestBot bot = start();
        ThreadRef thread = thread(bot);
        Object manager = bot.bean(DiscordConnection.class).jda().getShardManager();
        Field worker = DefaultShardManager.class.getDeclaredField("worker");
        worker.setAccessible(true);
        TestBot.await(() -> !(worker.get(manager) instanceof Future<?> running) || running.isDone());
        worker.set(manager, CompletableFuture.completedFuture(null));
        bot.bean(DiscordConnection.class).jda().shutdownNow();
        TestBot.await(() -> bot.discord.identified() == 2);
        say(bot, thread, "heard again");
        TestBot.await(() -> bot.inbox.texts().contains("heard again"));
    }

    @Test
    void lostHeartbeatsEndTheConnectionAndItIsResumed() {
        TestBot bot = start(discord -> discord.heartbeatEvery(HEARTBEAT));
        ThreadRef thread = thread(bot);
        bot.discord.answerHeartbeats(false);
        TestBot.await(() -> bot.discord.resumed() >= 1);
        bot.discord.answerHeartbeats(true);
        say(bot, thread, "after it");
        assertThat(bot.inbox.awaitOne().text()).isEqualTo("after it");
    }

    @Test
    void aConnectionThatIsOnlySeeminglyOpenIsLeftAndNothingIsLostOrDoubled() {
        TestBot bot = start(discord -> discord.heartbeatEvery(HEARTBEAT));
        ThreadRef thread = thread(bot);
        say(bot, thread, "before it");
        bot.inbox.awaitOne();
        bot.discord.goDeaf();
        say(bot, thread, "into the void");
        TestBot.await(() -> bot.discord.resumed() >= 1);
        bot.inbox.awaitAll(2);
        assertThat(bot.inbox.texts()).containsExactly("before it", "into the void");
        assertThat(bot.inbox.offered()).isEqualTo(2);
    }

    @Test
    void withoutTheMessageContentIntentItGoesOnAndSaysSoOnce() {
        TestBot bot = start(discord -> discord.allowContent(false));
        assertThat(bot.discord.identified()).isEqualTo(2);
        assertThat(bot.bean(DiscordConnection.class).isReading()).isFalse();
        TestBot.await(() -> !bot.discord.direct(bot.ada).isEmpty());
        assertThat(bot.discord.direct(bot.ada)).singleElement().asString().contains("Message Content Intent");
        ThreadRef thread = thread(bot);
        say(bot, thread, "cannot be read");
        say(bot, thread, "nor this");
        TestBot.await(() -> bot.discord.said(thread.thread()).stream().anyMatch(text -> text.contains("/prep answer")));
        bot.restart();
        ThreadRef next = bot.platform()
                .post(bot.channelRef(), ChatMessage.text("Another question"), "mark2")
                .thread();
        say(bot, next, "once more");
        bot.discord.members().slash(bot.ada, bot.channel, "answer", java.util.Map.of("text", "by command"));
        TestBot.await(() -> !bot.desk.calls.isEmpty());
        TestBot.await(() -> !bot.inbox.events().isEmpty());
        assertThat(bot.inbox.events())
                .as("each is known, so that it wears a sign")
                .allSatisfy(event -> assertThat(event.text()).isEmpty());
        assertThat(bot.discord.said(next.thread())).containsExactly("once more");
        assertThat(bot.discord.direct(bot.ada)).hasSize(1);
        assertThat(bot.discord.messagesOfBot(thread.thread())).hasSize(1);
    }

    /** What was begun is not said: the owner and the server hear it once Discord takes messages again. */
    @Test
    void whatCouldNotBeSaidOfTheIntentIsSaidOnceLater() {
        TestBot bot = start(discord -> {
            discord.allowContent(false);
            discord.failAlways("POST users/@me/channels", ServerFailure.page(503));
        });
        TestBot.await(() -> bot.discord.requests("POST users/@me/channels") > 1);
        ThreadRef thread = thread(bot);
        bot.discord.failAlways("POST channels/" + thread.thread(), ServerFailure.page(503));
        say(bot, thread, "cannot be read");
        TestBot.await(() -> bot.discord.requestsLike("POST channels/" + thread.thread()) > 1);
        assertThat(bot.inbox.awaitOne().text()).as("waits for nothing of it").isEmpty();
        assertThat(bot.discord.direct(bot.ada)).isEmpty();
        bot.discord.recover();
        TestBot.await(() -> !bot.discord.direct(bot.ada).isEmpty());
        TestBot.await(() -> bot.discord.said(thread.thread()).stream().anyMatch(text -> text.contains("/prep answer")));
        assertThat(bot.discord.direct(bot.ada)).hasSize(1);
        assertThat(bot.discord.messagesOfBot(thread.thread())).hasSize(1);
    }

    @Test
    void everyListenerBeanHearsDiscord() {
        TestBot bot = start();
        List<Object> heard = bot.bean(DiscordConnection.class).jda().getRegisteredListeners();
        assertThat(heard).containsAll(bot.beans(ListenerAdapter.class));
        assertThat(heard).doesNotHaveDuplicates();
    }

    @Test
    void theCommandsAreRegisteredOnlyWhenTheyChange() {
        TestBot bot = start();
        TestBot.await(() ->
                bot.remembers("commands " + bot.bean(DiscordConnection.class).self()));
        bot.restart();
        bot.discord.members().slash(bot.ada, bot.channel, "answer", java.util.Map.of("text", "still known"));
        TestBot.await(() -> !bot.desk.calls.isEmpty());
        assertThat(bot.discord.requestsLike("PUT applications/")).isEqualTo(1);
    }

    @Test
    void itTriesUntilDiscordAnswers() {
        TestBot bot = start(discord -> discord.fail("GET gateway/bot", ServerFailure.serverError(), 1));
        assertThat(bot.discord.isConnected()).isTrue();
        assertThat(bot.discord.requests("GET gateway/bot")).isGreaterThan(1);
    }

    @Test
    void aGatewayThatRefusesTheHandshakeIsAskedLessAndLessOften() {
        long start = System.nanoTime();
        TestBot bot = start(discord -> discord.refuseHandshakes(5));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(1_500));
        assertThat(bot.discord.handshakes()).isEqualTo(6);
        say(bot, thread(bot), "heard at last");
        assertThat(bot.inbox.awaitOne().text()).isEqualTo("heard at last");
    }

    @Test
    void aBotThatStopsWhileTheHandshakeIsRefusedStops() {
        TestBot bot = start();
        bot.discord.refuseHandshakes(Integer.MAX_VALUE);
        int before = bot.discord.handshakes();
        bot.discord.invalidateSessions(false);
        TestBot.await(() -> bot.discord.handshakes() > before);
        bot.close();
        started.clear();
    }

    @Test
    void commandsThatDiscordCouldNotTakeAreSentAgain() {
        TestBot bot = start(discord -> {
            discord.fail("PUT applications/", ServerFailure.serverError(), 1);
            discord.fail("PUT applications/", ServerFailure.page(403), 1);
        });
        TestBot.await(() ->
                bot.remembers("commands " + bot.bean(DiscordConnection.class).self()));
        assertThat(bot.discord.requestsLike("PUT applications/")).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 2_500})
    void manyServersAtTheStartAreServedAtOnce(int servers) {
        List<String> channels = new ArrayList<>();
        TestBot bot = start(discord -> {
            for (int i = 0; i < servers; i++) {
                channels.add(discord.addText(discord.addGuild(), "daily"));
            }
        });
        TestBot.await(() -> channels.stream().allMatch(bot::knows));
        bot.discord.members().slash(bot.ada, channels.get(servers - 1), "answer", java.util.Map.of("text", "hello"));
        TestBot.await(() -> !bot.desk.calls.isEmpty());
        assertThat(bot.discord.identified()).isEqualTo(1);
        assertThat(bot.discord.requestsLike("GET guilds/")).isZero();
    }

    @Test
    void serversThatAreUnavailableAtTheStartKeepNobodyElseWaiting() {
        List<String> away = new ArrayList<>();
        TestBot bot = start(discord -> {
            String guild = discord.addGuildInOutage();
            away.add(guild);
            away.add(discord.addText(guild, "away"));
        });
        ThreadRef thread = thread(bot);
        say(bot, thread, "heard meanwhile");
        assertThat(bot.inbox.awaitOne().text()).isEqualTo("heard meanwhile");
        var used = bot.discord.members().slash(bot.ada, away.get(1), "answer", java.util.Map.of("text", "hello"));
        TestBot.await(() -> bot.discord.acknowledged(used.id()));
        assertThat(bot.discord.answerTo(used).getString("content")).contains("not available to me right now");
        bot.discord.seeAgain(away.get(0));
        TestBot.await(() -> bot.knows(away.get(1)));
        bot.discord.members().slash(bot.ada, away.get(1), "answer", java.util.Map.of("text", "again"));
        TestBot.await(() -> bot.desk.calls.size() == 1);
    }

    @Test
    void theIntentThatIsTakenAwayAtRunTimeIsDoneWithout() {
        TestBot bot = start();
        bot.discord.allowContent(false);
        bot.discord.closeConnections(4014);
        TestBot.await(() -> !bot.bean(DiscordConnection.class).isReading() && bot.discord.isConnected());
        TestBot.await(() -> !bot.discord.direct(bot.ada).isEmpty());
        bot.platform().post(bot.channelRef(), ChatMessage.text("Another question"), "after it");
        TestBot.await(() -> bot.problem().isEmpty());
        bot.discord.members().slash(bot.ada, bot.channel, "answer", java.util.Map.of("text", "by command"));
        TestBot.await(() -> !bot.desk.calls.isEmpty());
    }

    @Test
    void aConnectionClosedForGoodIsSaidInOneSentence() {
        TestBot bot = start();
        bot.discord.closeConnections(4004);
        TestBot.await(() -> bot.problem().contains("DISCORD_TOKEN"));
    }

    @Test
    void aConnectionClosedForGoodIsSaidThoughRequestsStillWait() {
        TestBot bot = start(discord -> discord.fail("PUT applications/", ServerFailure.tooMany(300, false), 1));
        TestBot.await(() -> bot.discord.requestsLike("PUT applications/") == 1);
        bot.bean(DiscordConnection.class).jda().updateCommands().queue();
        bot.bean(DiscordConnection.class).jda().updateCommands().queue();
        bot.discord.closeConnections(4004);
        TestBot.await(() -> bot.problem().contains("DISCORD_TOKEN"));
    }

    @Test
    void commandsThatCouldNotBeRegisteredAreAtTheNextStart() {
        TestBot bot = start(discord -> discord.fail("PUT applications/", ServerFailure.tooMany(300, false), 1));
        TestBot.await(() -> bot.discord.requestsLike("PUT applications/") == 1);
        bot.discord.closeConnections(4004);
        bot.restart();
        TestBot.await(() -> bot.discord.requestsLike("PUT applications/") == 2);
    }

    @Test
    void whatAnotherProcessListensToIsSpokenToAllTheSame() {
        TestBot bot = start(discord -> {}, "whetstone.discord.shards.total=2", "whetstone.discord.shards.ids=1");
        assertThat(bot.losses).containsOnly("elsewhere");
        assertThat(bot.bean(DiscordConnection.class).guild(bot.guild)).isNull();
        ThreadRef thread = thread(bot);
        bot.platform().reply(thread, ChatMessage.text("The reveal"), "reveal");
        assertThat(bot.discord.said(thread.thread())).containsExactly("The reveal");
    }

    @Test
    void anInteractionIsAcknowledgedWithinASecondUnlessToldOtherwise() {
        TestBot bot = start();
        assertThat(bot.bean(DiscordProperties.class).acknowledge()).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void aRefusedTokenIsSaidInOneSentence() {
        TestBot bot = start(FakeDiscord::refuseToken);
        TestBot.await(() -> bot.problem().contains("DISCORD_TOKEN"));
        assertThatThrownBy(() -> bot.platform().post(bot.channelRef(), ChatMessage.text("A question"), "mark"))
                .hasMessageContaining("Discord refused DISCORD_TOKEN")
                .hasMessageNotContaining("token-of-the-tests");
    }

    @Test
    void shardsMustFitTogether() {
        assertThatThrownBy(() -> new DiscordProperties.Shards(0, List.of(1))).hasMessageContaining("shards.total");
        assertThatThrownBy(() -> new DiscordProperties.Shards(2, List.of(2))).hasMessageContaining("between 0 and");
        assertThat(new DiscordProperties.Shards(4, List.of(2, 3)).isFirst()).isFalse();
    }

    @Test
    void aProcessListensToItsOwnShardsAlone() {
        TestBot bot = start(ignored -> {}, "whetstone.discord.shards.total=2", "whetstone.discord.shards.ids=0");
        assertThat(bot.bean(DiscordConnection.class).jda().getShardManager())
                .isNotNull()
                .satisfies(manager -> {
                    assertThat(manager.getShardsTotal()).isEqualTo(2);
                    assertThat(manager.getShardCache().size()).isEqualTo(1);
                });
    }
}
