package dev.whetstone.slack.install;

import com.slack.api.Slack;
import com.slack.api.methods.SlackApiException;
import dev.whetstone.chat.extras.PlatformCheckup;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What the doctor looks at for Slack: tokens, scopes, channels, and what an installation into many workspaces needs. */
public final class SlackCheckup implements PlatformCheckup {

    private static final Map<Integer, String> BUSY = Map.of(429, "is asked too often", 503, "is down");

    @Override
    public List<Finding> run(UnaryOperator<String> settings) {
        String botToken = settings.apply("SLACK_BOT_TOKEN").strip();
        String appToken = settings.apply("SLACK_APP_TOKEN").strip();
        String clientId = settings.apply("SLACK_CLIENT_ID").strip();
        List<Finding> findings = new ArrayList<>();
        Slack slack = SlackServer.at(settings.apply("SLACK_API_URL"));
        if (!botToken.isEmpty()) {
            findings.addAll(looked("slack bot", () -> new BotTokenCheck(slack.methods(botToken)).run()));
        }
        if (!appToken.isEmpty()) {
            findings.addAll(looked("slack app", () -> AppTokenCheck.run(slack.methods(), appToken, botToken)));
        }
        if (!clientId.isEmpty()) {
            findings.addAll(looked("slack auth", () -> InstallCheck.run(slack.methods(), settings)));
        }
        SlackServer.close(slack);
        if (appToken.isEmpty() && !settings.apply("SLACK_SIGNING_SECRET").isBlank()) {
            findings.add(CheckFindings.ok(
                    "slack http",
                    "Slack's requests are taken at /slack/events; whether they get here only Slack can tell:"
                            + " Event Subscriptions > Request URL must say Verified"));
        }
        return findings;
    }

    /** An answer that is none says nothing about the tokens, and what it holds is not repeated. */
    private static List<Finding> looked(String subject, Look look) {
        try {
            return look.run();
        } catch (IOException e) {
            return List.of(CheckFindings.fail(
                    subject,
                    "Slack cannot be reached (" + e.getClass().getSimpleName()
                            + "): let this machine connect to slack.com:443, or set HTTPS_PROXY"));
        } catch (SlackApiException e) {
            int status = e.getResponse().code();
            return List.of(CheckFindings.warn(
                    subject,
                    "Slack %s (HTTP %d): try again in a few minutes"
                            .formatted(BUSY.getOrDefault(status, "gave no answer"), status)));
        } catch (RuntimeException e) {
            return List.of(
                    CheckFindings.fail(
                            subject,
                            "what answers in Slack's place is not Slack: check SLACK_API_URL and the network's proxy or portal"));
        }
    }

    /** One look at Slack. */
    @FunctionalInterface
    interface Look {
        List<Finding> run() throws IOException, SlackApiException;
    }
}
