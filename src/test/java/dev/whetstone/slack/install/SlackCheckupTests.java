package dev.whetstone.slack.install;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.chat.extras.PlatformCheckup;
import dev.whetstone.chat.extras.PlatformCheckup.Finding;
import dev.whetstone.chat.extras.PlatformCheckup.Health;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the doctor says of Slack, and what to do about each miss. */
class SlackCheckupTests {

    private static final String BOT = "xoxb-1-hush-of-the-bot";
    private static final String APP = "xapp-1-A1-99-hush-of-the-app";
    private static final String ALL = String.join(",", Scopes.ALL);

    @AutoClose
    private final FakeInstalls slack = new FakeInstalls();

    private final Map<String, String> settings = new HashMap<>();

    SlackCheckupTests() throws IOException {
        settings.put("SLACK_API_URL", slack.url());
        slack.on(
                        "auth.test",
                        call -> FakeInstalls.json(
                                "{\"ok\":true,\"team\":\"Acme\",\"team_id\":\"T1\",\"user\":\"whetstone\",\"user_id\":\"U1\",\"bot_id\":\"B1\"}",
                                "X-OAuth-Scopes",
                                ALL))
                .on("users.conversations", "{\"ok\":true,\"channels\":[{\"id\":\"C1\",\"name\":\"daily\"}]}")
                .on("apps.connections.open", "{\"ok\":true,\"url\":\"wss://127.0.0.1/x\"}")
                .on("bots.info", "{\"ok\":true,\"bot\":{\"id\":\"B1\",\"app_id\":\"A1\"}}");
    }

    private List<Finding> run() {
        List<Finding> findings = new SlackCheckup().run(name -> settings.getOrDefault(name, ""));
        assertThat(findings)
                .allSatisfy(finding -> assertThat(finding.says())
                        .doesNotContain("hush", BOT, APP)
                        .isNotBlank());
        return findings;
    }

    private Finding worst(String subject) {
        return run().stream()
                .filter(finding -> finding.subject().equals(subject))
                .max(java.util.Comparator.comparing(Finding::health))
                .orElseThrow();
    }

    @Test
    void theDoctorFindsIt() {
        assertThat(ServiceLoader.load(PlatformCheckup.class)).anyMatch(SlackCheckup.class::isInstance);
    }

    @Test
    void withoutTokensThereIsNothingToSay() {
        assertThat(run()).isEmpty();
        assertThat(slack.calls("auth.test")).isEmpty();
    }

    @Test
    void whatIsFineIsSaidSo() {
        settings.put("SLACK_BOT_TOKEN", BOT);
        settings.put("SLACK_APP_TOKEN", APP);
        assertThat(run())
                .extracting(finding -> finding.health() + " " + finding.subject() + ": " + finding.says())
                .containsExactly(
                        "OK slack bot: speaks as @whetstone in Acme",
                        "OK scopes: all that is needed, and no more",
                        "OK channels: the bot is in #daily; it can post to no other: /invite @whetstone there",
                        "OK slack app: can open a Socket Mode connection");
        assertThat(slack.calls("users.conversations"))
                .singleElement()
                .satisfies(call -> assertThat(call.token()).isEqualTo(BOT));
    }

    @ParameterizedTest
    @CsvSource({
        "invalid_auth, copy the Bot User OAuth Token again",
        "account_inactive, the app was removed from the workspace",
        "token_revoked, install the app again",
        "token_expired, use SLACK_CLIENT_ID",
        "something_new, install the app again"
    })
    void aRefusedTokenIsExplained(String code, String what) {
        settings.put("SLACK_BOT_TOKEN", BOT);
        slack.on("auth.test", "{\"ok\":false,\"error\":\"" + code + "\"}");
        assertThat(worst("slack bot")).satisfies(finding -> {
            assertThat(finding.health()).isEqualTo(Health.FAIL);
            assertThat(finding.says()).contains(code, what);
        });
    }

    @Test
    void aPersonsTokenIsNone() {
        settings.put("SLACK_BOT_TOKEN", "xoxp-hush");
        slack.on("auth.test", "{\"ok\":true,\"team\":\"Acme\",\"user\":\"ada\"}");
        assertThat(worst("slack bot").says()).contains("a person's token");
    }

    @Test
    void missingScopesAreNamed() {
        settings.put("SLACK_BOT_TOKEN", BOT);
        scopes(ALL.replace("users:read", "").replace("files:read,", ""));
        assertThat(worst("scopes")).satisfies(finding -> {
            assertThat(finding.health()).isEqualTo(Health.FAIL);
            assertThat(finding.says())
                    .startsWith("missing: files:read, users:read;")
                    .contains("Reinstall");
        });
    }

    @Test
    void scopesThatAreNotUsedAreNamed() {
        settings.put("SLACK_BOT_TOKEN", BOT);
        scopes(ALL + ",admin");
        assertThat(worst("scopes")).satisfies(finding -> {
            assertThat(finding.health()).isEqualTo(Health.WARN);
            assertThat(finding.says()).startsWith("more than is used: admin;");
        });
    }

    private void scopes(String granted) {
        slack.on(
                "auth.test",
                call -> FakeInstalls.json(
                        "{\"ok\":true,\"team\":\"Acme\",\"user\":\"whetstone\",\"bot_id\":\"B1\"}",
                        "x-oauth-scopes",
                        granted));
    }

    @Test
    void aBotInNoChannelIsInvited() {
        settings.put("SLACK_BOT_TOKEN", BOT);
        slack.on("users.conversations", "{\"ok\":true,\"channels\":[]}");
        assertThat(worst("channels")).satisfies(finding -> {
            assertThat(finding.health()).isEqualTo(Health.WARN);
            assertThat(finding.says()).contains("/invite @whetstone");
        });
    }

    @Test
    void channelsThatCannotBeListedAreNotTakenForNone() {
        settings.put("SLACK_BOT_TOKEN", BOT);
        slack.on("users.conversations", "{\"ok\":false,\"error\":\"missing_scope\"}");
        assertThat(worst("channels").says()).contains("could not be listed (missing_scope)");
    }

    @ParameterizedTest
    @CsvSource({
        "invalid_auth, App-Level Tokens",
        "not_allowed_token_type, begins with xapp-",
        "missing_scope, connections:write",
        "socket_mode_not_enabled, switch on Settings > Socket Mode"
    })
    void aRefusedAppTokenIsExplained(String code, String what) {
        settings.put("SLACK_BOT_TOKEN", BOT);
        settings.put("SLACK_APP_TOKEN", APP);
        slack.on("apps.connections.open", "{\"ok\":false,\"error\":\"" + code + "\"}");
        assertThat(worst("slack app")).satisfies(finding -> {
            assertThat(finding.health()).isEqualTo(Health.FAIL);
            assertThat(finding.says()).contains(code, what);
        });
    }

    @Test
    void tokensOfTwoAppsAreNoticed() {
        settings.put("SLACK_BOT_TOKEN", BOT);
        settings.put("SLACK_APP_TOKEN", APP);
        slack.on("bots.info", "{\"ok\":true,\"bot\":{\"id\":\"B1\",\"app_id\":\"A2\"}}");
        assertThat(worst("slack app").says()).contains("two different apps");
    }

    @Test
    void anInstallationByOAuthNeedsItsSecretsAndAKey() {
        settings.put("SLACK_CLIENT_ID", "1.2");
        settings.put("SLACK_CLIENT_SECRET", "client-hush");
        slack.on("oauth.v2.access", "{\"ok\":false,\"error\":\"invalid_code\"}");
        assertThat(run())
                .extracting(Finding::says)
                .anyMatch(says -> says.startsWith("SLACK_SIGNING_SECRET is missing"))
                .anyMatch(says -> says.contains("openssl rand -base64 32"))
                .anyMatch(says -> says.startsWith("Slack knows the client"));
        settings.put("SLACK_SIGNING_SECRET", "0123");
        settings.put("whetstone.slack-key", "tooshort");
        assertThat(run()).extracting(Finding::says).anyMatch(says -> says.contains("is not 32 bytes"));
        settings.put("whetstone.slack-key", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
        assertThat(run()).extracting(Finding::health).containsOnly(Health.OK);
    }

    @Test
    void wrongClientCredentialsAreNoticed() {
        settings.put("SLACK_CLIENT_ID", "1.2");
        settings.put("SLACK_CLIENT_SECRET", "client-hush");
        slack.on("oauth.v2.access", "{\"ok\":false,\"error\":\"bad_client_secret\"}");
        assertThat(run()).extracting(Finding::says).anyMatch(says -> says.contains("refused (bad_client_secret)"));
    }

    @Test
    void anAnswerThatIsNotSlacksIsNotRepeated() {
        settings.put("SLACK_BOT_TOKEN", BOT);
        slack.on("auth.test", call -> FakeInstalls.status(200, "<html>hush portal</html>"));
        assertThat(worst("slack bot").says()).contains("is not Slack");
        slack.on("auth.test", call -> FakeInstalls.status(503, "hush"));
        assertThat(worst("slack bot")).satisfies(finding -> {
            assertThat(finding.health()).isEqualTo(Health.WARN);
            assertThat(finding.says()).contains("is down (HTTP 503)");
        });
        slack.on("auth.test", call -> FakeInstalls.status(429, ""));
        assertThat(worst("slack bot").says()).contains("is asked too often");
    }

    @Test
    void aSlackThatCannotBeReachedIsSaidSo() {
        settings.put("SLACK_BOT_TOKEN", BOT);
        settings.put("SLACK_API_URL", "http://127.0.0.1:1/api/");
        assertThat(worst("slack bot").says()).contains("cannot be reached", "HTTPS_PROXY");
    }

    @Test
    void overHttpOnlySlackCanTellWhetherItReachesTheBot() {
        settings.put("SLACK_BOT_TOKEN", BOT);
        settings.put("SLACK_SIGNING_SECRET", "0123");
        assertThat(worst("slack http").says()).contains("/slack/events", "Verified");
    }
}
