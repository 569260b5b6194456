package dev.whetstone.slack.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.slack.FakeMessage;
import dev.whetstone.slack.FakeSlack;
import dev.whetstone.slack.FakeSockets;
import dev.whetstone.slack.FakeWorkspace;
import dev.whetstone.slack.Payloads;
import dev.whetstone.slack.SlackFailure;
import dev.whetstone.slack.TestSlack;
import dev.whetstone.slack.api.LenientJson;
import dev.whetstone.slack.api.Workspaces;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.awaitility.core.ConditionFactory;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Delivery over Socket Mode: connections end in every way, and no answer is lost or doubled. */
class SocketModeTests {

    private FakeSlack slack;
    private FakeSockets sockets;
    private FakeWorkspace workspace;
    private TestSlack bot;
    private FakeMessage question;

    @BeforeEach
    void start() {
        slack = new FakeSlack();
        sockets = slack.sockets();
        workspace = TestSlack.prepared(slack);
        bot = TestSlack.overSocket(slack, workspace);
        awaitConnections(1);
        question = bot.question();
    }

    @AfterEach
    void stop() {
        bot.close();
        slack.close();
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(60));
    }

    private void awaitConnections(int number) {
        soon().until(() -> sockets.open() == number);
    }

    private JsonObject answer(String text) {
        return Payloads.posted(workspace, bot.writes("C1", question.ts, "U1", text));
    }

    /** A socket may still be about to close when it is taken. */
    private void deliver(JsonObject payload) {
        String envelope = soon().ignoreExceptionsInstanceOf(WebsocketNotConnectedException.class)
                .until(() -> sockets.send(0, "events_api", payload), Objects::nonNull);
        soon().until(() -> sockets.isAcknowledged(envelope));
    }

    private List<String> texts() {
        return bot.inbox.events().stream().map(event -> event.text()).toList();
    }

    @Test
    void anAnswerIsStoredAndThenAcknowledged() {
        deliver(answer("over the socket"));
        assertThat(texts()).containsExactly("over the socket");
    }

    @Test
    void whatCannotBeStoredIsNotAcknowledged() {
        JsonObject answer = answer("while the database is away");
        bot.inbox.shut(true);
        String refused = sockets.send(0, "events_api", answer);
        String marker = sockets.send(0, "slash_commands", command());
        soon().until(() -> sockets.isAcknowledged(marker) && bot.inbox.refused() > 0);
        assertThat(sockets.isAcknowledged(refused)).isFalse();
        bot.inbox.shut(false);
        deliver(answer);
        assertThat(texts()).containsExactly("while the database is away");
    }

    @ParameterizedTest
    @ValueSource(strings = {"warning", "refresh_requested", "link_disabled", "too_many_websockets"})
    void aDisconnectOfAnyReasonLeadsToANewConnection(String reason) {
        JsonObject before = answer("before");
        deliver(before);
        int connections = sockets.connections.get();
        sockets.disconnect(0, reason);
        soon().until(() -> sockets.connections.get() > connections);
        awaitConnections(1);
        deliver(before);
        deliver(answer("after"));
        assertThat(texts()).containsExactly("before", "after");
    }

    @Test
    void anAbruptEndLeadsToANewConnectionAndWhatWasNotAcknowledgedComesAgain() {
        JsonObject answer = answer("in the air");
        sockets.send(0, "events_api", answer);
        sockets.breakOff(0);
        soon().until(() -> sockets.connections.get() >= 2 && sockets.open() >= 1);
        deliver(answer);
        assertThat(texts()).containsExactly("in the air");
    }

    @Test
    void aBotThatStartsWhileSlackIsAwayConnectsLater() {
        slack.socketsRefused.set(2);
        try (TestSlack late = TestSlack.overSocket(slack, workspace)) {
            awaitConnections(2);
            String envelope = sockets.send(1, "events_api", answer("at last"));
            soon().until(() -> sockets.isAcknowledged(envelope));
            assertThat(late.inbox.only().text()).isEqualTo("at last");
        }
    }

    @Test
    void anOrderlyEndLeadsToANewConnection() {
        sockets.close(0);
        soon().until(() -> sockets.connections.get() >= 2 && sockets.open() >= 1);
        deliver(answer("back again"));
        assertThat(texts()).containsExactly("back again");
    }

    @Test
    void twoConnectionsTakeOneAnswerOnce() {
        try (TestSlack second = TestSlack.overSocket(slack, workspace)) {
            awaitConnections(2);
            JsonObject answer = answer("one of two");
            String first = sockets.send(0, "events_api", answer);
            String again = sockets.send(1, "events_api", answer);
            soon().until(() -> sockets.isAcknowledged(first) && sockets.isAcknowledged(again));
            assertThat(texts()).containsExactly("one of two");
            assertThat(second.inbox.only().key()).isEqualTo(bot.inbox.only().key());
        }
    }

    @Test
    void aCommandIsAcknowledgedAtOnceAndAnsweredLater() {
        String envelope = sockets.send(0, "slash_commands", command());
        soon().until(() -> sockets.isAcknowledged(envelope));
        soon().until(() ->
                workspace.shownTo("U1").stream().anyMatch(shown -> shown.shown().contains("Got it.")));
    }

    @Test
    void aFormThatFailsIsToldInItsAcknowledgement() {
        bot.desk.databaseAway = true;
        JsonObject view = com.google.gson.JsonParser.parseString("""
            {"id":"V1","type":"modal","callback_id":"prep-form","blocks":[
              {"type":"input","block_id":"text","label":{"type":"plain_text","text":"Answer"},
               "element":{"type":"plain_text_input","action_id":"input"}}],
             "private_metadata":"{\\"action\\":\\"answer-form\\",\\"argument\\":\\"r1\\",\\"channel\\":\\"C1\\"}"}""").getAsJsonObject();
        String envelope =
                sockets.send(0, "interactive", Payloads.submitted(workspace, "U1", view, "text", "It saves work"));
        soon().until(() -> sockets.isAcknowledged(envelope));
        JsonObject payload = LenientJson.object(sockets.ack(envelope), "payload");
        assertThat(LenientJson.text(payload, "response_action")).isEqualTo("errors");
    }

    @Test
    void whereTheAppIsUninstalledNothingIsSaidAnyMore() {
        slack.failAlways(workspace, "auth.test", SlackFailure.error("account_inactive"));
        deliver(Payloads.callback(workspace, Payloads.event("app_uninstalled")));
        assertThat(bot.context.getBean(Workspaces.class).teams()).isEmpty();
        long before = slack.calls().size();
        assertThatExceptionOfType(ChatException.class)
                .isThrownBy(() -> bot.platform()
                        .post(new ChannelRef("slack", workspace.team, "C1"), ChatMessage.text("Hello?"), "gone"))
                .satisfies(e -> assertThat(e.fault()).isEqualTo(ChatException.Fault.REFUSED));
        assertThat(slack.calls()).hasSize((int) before);
    }

    @Test
    void whereTheBotsTokenIsRevokedNothingIsSaidAnyMore() {
        slack.failAlways(workspace, "auth.test", SlackFailure.error("token_revoked"));
        JsonObject event = com.google.gson.JsonParser.parseString(
                        "{\"type\":\"tokens_revoked\",\"tokens\":{\"oauth\":[],\"bot\":[\"U1\"]}}")
                .getAsJsonObject();
        deliver(Payloads.callback(workspace, event));
        assertThat(bot.context.getBean(Workspaces.class).teams()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"app_uninstalled", "tokens_revoked"})
    void whatIsGoneFromAnotherWorkspaceIsStillHere(String type) {
        JsonObject event = com.google.gson.JsonParser.parseString(
                        "{\"type\":\"" + type + "\",\"tokens\":{\"oauth\":[],\"bot\":[\"U9\"]}}")
                .getAsJsonObject();
        deliver(Payloads.callback(slack.addWorkspace(), event));
        deliver(Payloads.callback(workspace, event));
        assertThat(bot.context.getBean(Workspaces.class).teams()).containsExactly(workspace.team);
        bot.platform().post(new ChannelRef("slack", workspace.team, "C1"), ChatMessage.text("Hello?"), "still-here");
        assertThat(workspace.posts("C1")).anyMatch(post -> post.shown().contains("Hello?"));
    }

    private JsonObject command() {
        JsonObject command = new JsonObject();
        command.addProperty("command", "/prep");
        command.addProperty("text", "answer over the socket");
        command.addProperty("team_id", workspace.team);
        command.addProperty("channel_id", "C1");
        command.addProperty("user_id", "U1");
        command.addProperty("trigger_id", "trigger.socket");
        command.addProperty("response_url", slack.responseUrl(workspace, "C1", "U1"));
        return command;
    }
}
