package dev.whetstone.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whetstone.chat.ChatEvent;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.ThreadRef;
import dev.whetstone.discord.server.FakeDiscord;
import java.time.Duration;
import java.util.List;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sessions that end, and what becomes of the answers given meanwhile. */
class ConnectionTests {

    private TestBot bot;

    @AfterEach
    void stop() {
        bot.close();
    }

    private ThreadRef thread() {
        return bot.platform()
                .post(bot.channelRef(), ChatMessage.text("A question"), "mark")
                .thread();
    }

    private void say(ThreadRef thread, String text) {
        bot.discord.members().write(bot.ada, thread.thread(), text);
    }

    @Test
    void askedToReconnectItResumesAndMissesNothing() {
        bot = new TestBot();
        ThreadRef thread = thread();
        say(thread, "before it");
        bot.inbox.awaitAll(1);
        bot.discord.askToReconnect();
        say(thread, "meanwhile");
        TestBot.await(() -> bot.discord.resumed() == 1 && bot.discord.isConnected());
        say(thread, "after it");
        bot.inbox.awaitAll(3);
        assertThat(bot.inbox.texts()).containsExactlyInAnyOrder("before it", "meanwhile", "after it");
        assertThat(bot.discord.identified()).isEqualTo(1);
    }

    @Test
    void aConnectionClosedForAnUnknownErrorIsResumed() {
        bot = new TestBot();
        ThreadRef thread = thread();
        bot.discord.closeConnections(4000);
        TestBot.await(() -> !bot.discord.isConnected() || bot.discord.resumed() == 1);
        say(thread, "meanwhile");
        bot.inbox.awaitOne();
        assertThat(bot.inbox.texts()).containsExactly("meanwhile");
        assertThat(bot.discord.resumed()).isEqualTo(1);
        assertThat(bot.discord.identified()).isEqualTo(1);
    }

    @Test
    void aSessionThatCanBeSavedIsResumed() {
        bot = new TestBot();
        ThreadRef thread = thread();
        bot.discord.invalidateSessions(true);
        TestBot.await(() -> bot.discord.resumed() == 1 && bot.discord.isConnected());
        say(thread, "after it");
        assertThat(bot.inbox.awaitOne().text()).isEqualTo("after it");
        assertThat(bot.discord.identified()).isEqualTo(1);
    }

    @Test
    void aLostSessionIsBegunAnewAndOpenThreadsAreReadAgain() {
        bot = new TestBot();
        ThreadRef thread = thread();
        int losses = bot.losses.size();
        bot.discord.invalidateSessions(false);
        say(thread, "lost on the way");
        TestBot.await(() -> bot.discord.identified() == 2 && bot.losses.size() > losses);
        assertThat(bot.losses).containsOnly("here");
        assertThat(bot.platform().replies(thread, TestBot.START))
                .extracting(ChatEvent::text)
                .contains("lost on the way");
        say(thread, "heard again");
        TestBot.await(() -> bot.inbox.texts().contains("heard again"));
    }

    @Test
    void aSessionForgottenByDiscordIsBegunAnew() {
        bot = new TestBot();
        int losses = bot.losses.size();
        bot.discord.forgetSessions();
        bot.discord.closeConnections(4000);
        TestBot.await(() -> bot.discord.identified() == 2 && bot.losses.size() > losses);
    }

    @Test
    void lostHeartbeatsEndTheConnectionAndItIsResumed() {
        bot = new TestBot(discord -> discord.heartbeatEvery(Duration.ofMillis(100)));
        ThreadRef thread = thread();
        bot.discord.answerHeartbeats(false);
        TestBot.await(() -> bot.discord.resumed() >= 1);
        bot.discord.answerHeartbeats(true);
        say(thread, "after it");
        assertThat(bot.inbox.awaitOne().text()).isEqualTo("after it");
    }

    @Test
    void aConnectionThatIsOnlySeeminglyOpenIsLeftAndNothingIsLostOrDoubled() {
        bot = new TestBot(discord -> discord.heartbeatEvery(Duration.ofMillis(100)));
        ThreadRef thread = thread();
        say(thread, "before it");
        bot.inbox.awaitOne();
        bot.discord.goDeaf();
        say(thread, "into the void");
        TestBot.await(() -> bot.discord.resumed() >= 1);
        bot.inbox.awaitAll(2);
        assertThat(bot.inbox.texts()).containsExactly("before it", "into the void");
        assertThat(bot.inbox.offered()).isEqualTo(2);
    }

    @Test
    void withoutTheMessageContentIntentItGoesOnAndSaysSoOnce() {
        bot = new TestBot(discord -> discord.allowContent(false));
        assertThat(bot.discord.identified()).isEqualTo(2);
        assertThat(bot.bean(Connection.class).isReading()).isFalse();
        TestBot.await(() -> !bot.discord.direct(bot.ada).isEmpty());
        assertThat(bot.discord.direct(bot.ada)).singleElement().asString().contains("Message Content Intent");
        ThreadRef thread = thread();
        say(thread, "cannot be read");
        say(thread, "nor this");
        TestBot.await(() -> bot.discord.said(thread.thread()).stream().anyMatch(text -> text.contains("/prep answer")));
        bot.restart();
        ThreadRef next = bot.platform()
                .post(bot.channelRef(), ChatMessage.text("Another question"), "mark2")
                .thread();
        say(next, "once more");
        bot.discord.members().slash(bot.ada, bot.channel, "answer", java.util.Map.of("text", "by command"));
        TestBot.await(() -> !bot.desk.calls.isEmpty());
        assertThat(bot.inbox.events()).isEmpty();
        assertThat(bot.discord.said(next.thread())).containsExactly("once more");
        assertThat(bot.discord.direct(bot.ada)).hasSize(1);
        assertThat(bot.discord.messagesOfBot(thread.thread())).hasSize(1);
    }

    @Test
    void everyListenerBeanHearsDiscord() {
        bot = new TestBot();
        List<Object> heard = bot.bean(Connection.class).jda().getRegisteredListeners();
        assertThat(heard).containsAll(bot.beans(ListenerAdapter.class));
        assertThat(heard).doesNotHaveDuplicates();
    }

    @Test
    void theCommandsAreRegisteredOnlyWhenTheyChange() {
        bot = new TestBot();
        TestBot.await(() -> bot.discord.requests("PUT applications/") == 1);
        bot.restart();
        bot.discord.members().slash(bot.ada, bot.channel, "answer", java.util.Map.of("text", "still known"));
        TestBot.await(() -> !bot.desk.calls.isEmpty());
        assertThat(bot.discord.requests("PUT applications/")).isEqualTo(1);
    }

    @Test
    void aRefusedTokenIsSaidInOneSentence() {
        bot = new TestBot(FakeDiscord::refuseToken);
        TestBot.await(() -> bot.problem().contains("DISCORD_TOKEN"));
        assertThatThrownBy(() -> bot.platform().post(bot.channelRef(), ChatMessage.text("A question"), "mark"))
                .hasMessageContaining("Discord refused DISCORD_TOKEN")
                .hasMessageNotContaining("token-of-the-tests");
    }

    @Test
    void shardsMustFitTogether() {
        bot = new TestBot();
        assertThatThrownBy(() -> new DiscordProperties.Shards(0, List.of(1))).hasMessageContaining("shards.total");
        assertThatThrownBy(() -> new DiscordProperties.Shards(2, List.of(2))).hasMessageContaining("between 0 and");
        assertThat(new DiscordProperties.Shards(4, List.of(2, 3)).isFirst()).isFalse();
    }

    @Test
    void aProcessListensToItsOwnShardsAlone() {
        bot = new TestBot(ignored -> {}, "whetstone.discord.shards.total=2", "whetstone.discord.shards.ids=0");
        assertThat(bot.bean(Connection.class).jda().getShardManager()).isNotNull().satisfies(manager -> {
            assertThat(manager.getShardsTotal()).isEqualTo(2);
            assertThat(manager.getShardCache().size()).isEqualTo(1);
        });
    }
}
