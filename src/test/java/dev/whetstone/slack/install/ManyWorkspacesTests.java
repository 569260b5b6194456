package dev.whetstone.slack.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.slack.api.app_backend.SlackSignature;
import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.ChatPlatform;
import dev.whetstone.chat.desk.ChatDesk;
import dev.whetstone.chat.inbound.ChatEvent;
import dev.whetstone.chat.inbound.ChatInbox;
import dev.whetstone.slack.api.Workspaces;
import dev.whetstone.storage.DatabaseServers;
import dev.whetstone.storage.TestDatabase;
import dev.whetstone.testing.StandingClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** One bot in two workspaces: each is spoken to with its own token until it removes the bot. */
class ManyWorkspacesTests {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final String SIGNING = "0123456789abcdef0123456789abcdef";
    private static final Pattern CODE = Pattern.compile("code=(T\\d)");

    @AutoClose
    private final TestDatabase database = DatabaseServers.embedded().fresh();

    @AutoClose
    private final FakeInstalls slack = new FakeInstalls()
            .on("oauth.v2.access", call -> FakeInstalls.json(granted(call)))
            .on(
                    "auth.test",
                    call -> FakeInstalls.json("{\"ok\":true,\"team_id\":\"%s\",\"bot_id\":\"B1\",\"user_id\":\"UBOT\"}"
                            .formatted(team(call))))
            .on(
                    "chat.postMessage",
                    call -> FakeInstalls.json("{\"ok\":true,\"channel\":\"C1\",\"ts\":\"1700000000.000100\"}"));

    private final HttpClient browser = HttpClient.newHttpClient();

    @AutoClose
    private final ConfigurableApplicationContext bot = new SpringApplicationBuilder(Program.class)
            .web(WebApplicationType.SERVLET)
            .logStartupInfo(false)
            .properties(
                    "server.port=0",
                    "spring.mongodb.uri=" + database.uri(),
                    "SLACK_API_URL=" + slack.url(),
                    "SLACK_CLIENT_ID=1.2",
                    "SLACK_CLIENT_SECRET=hush",
                    "SLACK_SIGNING_SECRET=" + SIGNING,
                    "whetstone.slack-key=" + TokenCipherTests.KEY)
            .run();

    ManyWorkspacesTests() throws IOException {}

    private static String granted(FakeInstalls.Call call) {
        var code = CODE.matcher(call.body());
        String team = code.find() ? code.group(1) : "";
        return """
                {"ok":true,"access_token":"xoxb-%s","bot_user_id":"UBOT","app_id":"A1","team":{"id":"%s","name":"%s"},
                 "authed_user":{"id":"U1"},"is_enterprise_install":false%s}
                """.formatted(
                call.has("grant_type", "refresh_token") ? "T3-next" : team,
                team.isEmpty() ? "T3" : team,
                team,
                team.equals("T3") || team.isEmpty() ? ",\"refresh_token\":\"xoxe-1\",\"expires_in\":43200" : "");
    }

    private static String team(FakeInstalls.Call call) {
        return String.valueOf(call.token()).replace("xoxb-", "");
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + bot.getEnvironment().getProperty("local.server.port") + path);
    }

    private void install(String team) throws IOException, InterruptedException {
        HttpResponse<String> begun =
                browser.send(HttpRequest.newBuilder(at("/slack/install")).build(), BodyHandlers.ofString());
        String cookie = begun.headers().firstValue("Set-Cookie").orElse("").replaceAll(";.*", "");
        String state = cookie.replaceAll(".*=", "");
        HttpRequest back = HttpRequest.newBuilder(at("/slack/oauth_redirect?code=" + team + "&state=" + state))
                .header("Cookie", cookie)
                .build();
        assertThat(browser.send(back, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    }

    private int event(String team, String event) throws IOException, InterruptedException {
        String body =
                "{\"type\":\"event_callback\",\"team_id\":\"%s\",\"api_app_id\":\"A1\",\"event_id\":\"Ev1\",\"event\":%s}"
                        .formatted(team, event);
        String time = String.valueOf(NOW.getEpochSecond());
        HttpRequest request = HttpRequest.newBuilder(at("/slack/events"))
                .header("Content-Type", "application/json")
                .header("X-Slack-Request-Timestamp", time)
                .header("X-Slack-Signature", new SlackSignature.Generator(SIGNING).generate(time, body))
                .POST(BodyPublishers.ofString(body))
                .build();
        return browser.send(request, BodyHandlers.ofString()).statusCode();
    }

    private void post(String team) {
        bot.getBean(ChatPlatform.class)
                .post(new ChannelRef("slack", team, "C1"), ChatMessage.text("Hello"), "mark-" + team);
    }

    private List<String> teams() {
        return bot.getBean(Workspaces.class).teams();
    }

    @Test
    void eachIsSpokenToWithItsOwnTokenUntilItRemovesTheBot() throws Exception {
        install("T1");
        install("T2");
        assertThat(teams()).containsExactly("T1", "T2");
        post("T1");
        post("T2");
        assertThat(slack.calls("chat.postMessage"))
                .extracting(FakeInstalls.Call::token)
                .containsExactly("xoxb-T1", "xoxb-T2");
        assertThat(event("T1", "{\"type\":\"app_uninstalled\"}")).isEqualTo(200);
        assertThat(teams()).containsExactly("T2");
        assertThatExceptionOfType(ChatException.class)
                .isThrownBy(() -> post("T1"))
                .satisfies(e -> assertThat(e.fault()).isEqualTo(ChatException.Fault.REFUSED));
        post("T2");
        install("T1");
        post("T1");
        assertThat(slack.calls("chat.postMessage")).hasSize(4);
    }

    /** Bolt reckons the end of a token by the machine's clock. */
    @Test
    void aTokenThatRunsOutIsRenewedAndTheNextMessageGoesOutWithTheNewOne() throws Exception {
        install("T3");
        post("T3");
        bot.getBean(StandingClock.class).set(Instant.now().plus(Duration.ofHours(11)));
        post("T3");
        post("T3");
        assertThat(slack.calls("chat.postMessage"))
                .extracting(FakeInstalls.Call::token)
                .containsExactly("xoxb-T3", "xoxb-T3-next", "xoxb-T3-next");
        assertThat(slack.calls("oauth.v2.access")).hasSize(2);
    }

    @Test
    void aRevokedTokenOfAPersonIsNotTheBots() throws Exception {
        install("T1");
        assertThat(event("T1", "{\"type\":\"tokens_revoked\",\"tokens\":{\"oauth\":[\"U1\"],\"bot\":[]}}"))
                .isEqualTo(200);
        assertThat(teams()).containsExactly("T1");
        assertThat(event("T1", "{\"type\":\"tokens_revoked\",\"tokens\":{\"bot\":[\"UBOT\"]}}"))
                .isEqualTo(200);
        assertThat(teams()).isEmpty();
    }

    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = "dev.whetstone.slack",
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.slack\\..*Configuration"))
    static class Program {

        @Bean
        StandingClock clock() {
            return new StandingClock(NOW);
        }

        @Bean
        ChatInbox inbox() {
            return new DroppingInbox();
        }

        @Bean
        ChatDesk chatDesk() {
            return new ChatDesk(List.of(), List.of(), (member, channel) -> true);
        }
    }

    private static final class DroppingInbox implements ChatInbox {
        @Override
        public void accept(ChatEvent event) {}
    }
}
