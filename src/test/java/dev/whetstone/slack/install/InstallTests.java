package dev.whetstone.slack.install;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.bolt.model.builtin.DefaultBot;
import dev.whetstone.storage.DatabaseServers;
import dev.whetstone.storage.TestDatabase;
import dev.whetstone.testing.StandingClock;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.mock.env.MockEnvironment;

/** The way of a browser through an installation, over real sockets, with Bolt between it and the database. */
@ExtendWith(OutputCaptureExtension.class)
class InstallTests {

    private static final String GRANTED = """
            {"ok":true,"access_token":"xoxb-granted","token_type":"bot","scope":"commands","bot_user_id":"UBOT","app_id":"A1",
             "team":{"id":"T1","name":"Acme <&> Co"},"authed_user":{"id":"U1"},"is_enterprise_install":false}
            """;

    @AutoClose
    private final TestDatabase database = DatabaseServers.embedded().fresh();

    @AutoClose
    private final FakeInstalls slack = new FakeInstalls();

    private final StandingClock clock = new StandingClock(Instant.parse("2026-03-02T08:00:00Z"));
    private final HttpClient browser = HttpClient.newHttpClient();
    private final MockEnvironment settings = new MockEnvironment()
            .withProperty("SLACK_API_URL", slack.url())
            .withProperty("SLACK_CLIENT_ID", "1.2")
            .withProperty("SLACK_CLIENT_SECRET", "hush")
            .withProperty("whetstone.slack-key", TokenCipherTests.KEY);
    private final InstallConfiguration configuration = new InstallConfiguration();
    private final OAuthClient client = configuration.slackOAuthClient(settings);
    private final Installations installations = configuration.slackInstallations(database.template(), settings);
    private final Rotation rotation = configuration.slackRotation(installations, client, clock);
    private final MongoInstallationService service =
            configuration.slackInstallationService(installations, rotation, clock);
    private final WebServer server = new TomcatServletWebServerFactory(0)
            .getWebServer(configuration.slackInstallServlet(client, service, database.template(), clock, settings));

    InstallTests() throws IOException {}

    @BeforeEach
    void start() {
        server.start();
        slack.on("oauth.v2.access", GRANTED)
                .on("auth.test", "{\"ok\":true,\"team_id\":\"T1\",\"bot_id\":\"B1\",\"user_id\":\"UBOT\"}");
    }

    @AfterEach
    void stop() {
        server.stop();
        server.destroy();
        client.close();
    }

    private HttpResponse<String> get(String path, String cookie) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getPort() + path));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    /** The state Slack would hand back, and the cookie the browser keeps. */
    private record Begun(String state, String cookie) {}

    private Begun begin() throws IOException, InterruptedException {
        HttpResponse<String> redirect = get("/slack/install", "");
        assertThat(redirect.statusCode()).isEqualTo(302);
        return new Begun(
                query(redirect).getOrDefault("state", ""),
                redirect.headers().firstValue("Set-Cookie").orElse("").replaceAll(";.*", ""));
    }

    private static Map<String, String> query(HttpResponse<String> redirect) {
        URI location = URI.create(redirect.headers().firstValue("Location").orElse(""));
        assertThat(location).hasHost("slack.com").hasPath("/oauth/v2/authorize");
        return Arrays.stream(location.getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private HttpResponse<String> comeBack(Begun begun) throws IOException, InterruptedException {
        return get("/slack/oauth_redirect?code=c0de&state=" + begun.state(), begun.cookie());
    }

    @Test
    void aWorkspaceInstallsTheBot(CapturedOutput output) throws Exception {
        HttpResponse<String> redirect = get("/slack/install", "");
        assertThat(query(redirect))
                .containsEntry("client_id", "1.2")
                .containsEntry("scope", String.join(",", Scopes.ALL))
                .containsEntry("user_scope", "");
        HttpResponse<String> page = comeBack(begin());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Whetstone is in Acme &lt;&amp;&gt; Co", "/prep setup");
        assertThat(slack.calls("oauth.v2.access"))
                .singleElement()
                .satisfies(call -> assertThat(call.has("code", "c0de")).isTrue());
        assertThat(configuration.slackWorkspaces(installations, rotation).botToken("T1"))
                .isEqualTo("xoxb-granted");
        assertThat(output).doesNotContain("xoxb", "c0de", "hush");
    }

    @Test
    void whatBoltLooksUpIsTheSame() throws Exception {
        comeBack(begin());
        assertThat(service.findBot(null, "T1")).isInstanceOfSatisfying(DefaultBot.class, bot -> {
            assertThat(bot.getBotAccessToken()).isEqualTo("xoxb-granted");
            assertThat(bot.getBotId()).isEqualTo("B1");
            assertThat(bot.getBotUserId()).isEqualTo("UBOT");
            assertThat(bot.getBotRefreshToken()).isNull();
        });
        assertThat(service.findBot(null, "T2")).isNull();
        assertThat(service.findInstaller(null, "T1", "U1")).isNull();
        service.deleteAll(null, "T1");
        assertThat(service.findBot(null, "T1")).isNull();
    }

    @Test
    void installingAgainReplacesTheToken() throws Exception {
        comeBack(begin());
        slack.on("oauth.v2.access", GRANTED.replace("xoxb-granted", "xoxb-again"));
        assertThat(comeBack(begin()).statusCode()).isEqualTo(200);
        assertThat(configuration.slackWorkspaces(installations, rotation).botToken("T1"))
                .isEqualTo("xoxb-again");
    }

    @Test
    void aStateIsGoodOnce(CapturedOutput output) throws Exception {
        Begun begun = begin();
        assertThat(comeBack(begun).statusCode()).isEqualTo(200);
        HttpResponse<String> again = comeBack(begun);
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body()).contains("used before", "/slack/install");
        assertThat(slack.calls("oauth.v2.access")).hasSize(1);
        assertThat(output).doesNotContain(begun.state());
    }

    @Test
    void aStateOfAnotherBrowserIsRefusedAndStaysGood() throws Exception {
        Begun mine = begin();
        Begun other = begin();
        assertThat(comeBack(new Begun(mine.state(), other.cookie())).statusCode())
                .isEqualTo(400);
        assertThat(comeBack(new Begun(mine.state(), "")).statusCode()).isEqualTo(400);
        assertThat(slack.calls("oauth.v2.access")).isEmpty();
        assertThat(comeBack(mine).statusCode()).isEqualTo(200);
    }

    @Test
    void aStateThatWasNeverGivenOutIsRefused() throws Exception {
        assertThat(comeBack(new Begun("made-up", "slack-app-oauth-state=made-up"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(get("/slack/oauth_redirect?code=c0de", "").statusCode()).isEqualTo(400);
        assertThat(installations.teams()).isEmpty();
    }

    @Test
    void aStateExpiresAndIsSweptAway() throws Exception {
        Begun begun = begin();
        clock.set(clock.instant().plus(Duration.ofMinutes(10)));
        assertThat(comeBack(begun).statusCode()).isEqualTo(400);
        begin();
        assertThat(database.database().getCollection(MongoStates.COLLECTION).countDocuments())
                .isEqualTo(1);
    }

    @Test
    void cancellingInstallsNothing() throws Exception {
        Begun begun = begin();
        HttpResponse<String> page =
                get("/slack/oauth_redirect?error=access_denied&state=" + begun.state(), begun.cookie());
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("cancelled");
        assertThat(installations.teams()).isEmpty();
    }

    @Test
    void aCodeSlackRefusesInstallsNothing(CapturedOutput output) throws Exception {
        slack.on("oauth.v2.access", "{\"ok\":false,\"error\":\"invalid_code\"}");
        HttpResponse<String> page = comeBack(begin());
        assertThat(page.statusCode()).isEqualTo(502);
        assertThat(page.body()).contains("nothing was installed");
        slack.on("oauth.v2.access", call -> FakeInstalls.status(500, "oops"));
        assertThat(comeBack(begin()).statusCode()).isEqualTo(502);
        assertThat(installations.teams()).isEmpty();
        assertThat(output).doesNotContain("c0de");
    }

    @Test
    void aWholeOrganizationIsToldThatItCannotBe() throws Exception {
        slack.on(
                "oauth.v2.access",
                GRANTED.replace("{\"id\":\"T1\",\"name\":\"Acme <&> Co\"}", "null")
                        .replace("\"is_enterprise_install\":false", "\"is_enterprise_install\":true"));
        assertThat(comeBack(begin()).body()).contains("one workspace at a time");
        assertThat(installations.teams()).isEmpty();
    }
}
