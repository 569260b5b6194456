package dev.whetstone.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.storage.DatabaseServers;
import dev.whetstone.storage.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dashboard's locks are before its own pages alone: Slack's door and the health's port are as they are without it. */
class DashboardBesideSlackTests {

    private static final Pattern LINK = Pattern.compile("https://study\\.example(/dashboard/open\\?token=[\\w-]{43})");

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void nothingElseIsLocked(@TempDir Path folder) throws Exception {
        try (FakeSlack slack = new FakeSlack();
                TestDatabase database = DatabaseServers.embedded().fresh()) {
            slack.clock(new MovableClock(WholeBot.TEN));
            FakeWorkspace workspace = TestSlack.prepared(slack);
            List<String> more = List.of("--whetstone.dashboard.address=https://study.example");
            try (WholeBot bot = new WholeBot(slack, workspace, database.uri(), folder, more)) {
                assertThat(bot.firstQuestion("U1").shown()).contains("Above, below");
                slacksDoorIsSlacksOwn(bot);
                int management = port(bot, "local.management.port");
                HttpResponse<String> health = get(management, "/actuator/health/liveness");
                assertThat(health.statusCode()).isEqualTo(200);
                assertThat(health.headers().map()).doesNotContainKeys("content-security-policy", "set-cookie");
                assertThat(get(management, "/dashboard").statusCode()).isEqualTo(404);
                assertThat(get(port(bot, "local.server.port"), "/actuator/health")
                                .statusCode())
                        .isEqualTo(404);
                theLinkOpens(bot);
            }
        }
    }

    private static void slacksDoorIsSlacksOwn(WholeBot bot) {
        String body = "{\"type\":\"url_verification\",\"challenge\":\"abc\"}";
        assertThat(bot.sender.signed(body, "application/json").status()).isEqualTo(200);
        assertThat(bot.sender
                        .send(body, "application/json", "1772445600", "v0=00")
                        .status())
                .isEqualTo(401);
        assertThat(bot.sender.send(body, "application/json", "", "").status()).isEqualTo(401);
    }

    private void theLinkOpens(WholeBot bot) throws IOException, InterruptedException {
        String url = bot.slack.responseUrl(bot.workspace, WholeBot.CHANNEL, "U1");
        bot.sender.command(bot.workspace, "U1", WholeBot.CHANNEL, "dashboard", url);
        WholeBot.soon(() -> assertThat(bot.slack.answers(url)).isNotEmpty());
        Matcher link = LINK.matcher(bot.slack.answers(url).toString());
        assertThat(link.find()).isTrue();
        int port = port(bot, "local.server.port");
        HttpResponse<String> page = get(port, link.group(1));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<button").doesNotContain("Ada");
        assertThat(page.headers().firstValue("Set-Cookie").orElse("")).startsWith("__Host-whetstone-form=");
        assertThat(get(port, "/dashboard").statusCode()).isEqualTo(401);
    }

    private static int port(WholeBot bot, String name) {
        return bot.context.getEnvironment().getRequiredProperty(name, Integer.class);
    }

    private HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
