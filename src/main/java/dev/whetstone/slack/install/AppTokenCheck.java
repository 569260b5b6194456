package dev.whetstone.slack.install;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.apps.connections.AppsConnectionsOpenResponse;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.methods.response.bots.BotsInfoResponse;
import dev.whetstone.chat.extras.PlatformCheckup.Finding;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Whether the app's token opens a Socket Mode connection, and belongs to the app the bot's token belongs to. */
final class AppTokenCheck {

    private static final String APP = "slack app";
    private static final String ANEW =
            "make one under Basic Information > App-Level Tokens with the scope connections:write and copy it whole";
    private static final Map<String, String> REASONS = Map.of(
            "not_allowed_token_type", "it is not an app-level token, which begins with xapp-: " + ANEW,
            "missing_scope", "it lacks the scope connections:write: " + ANEW,
            "no_permission", "it lacks the scope connections:write: " + ANEW,
            "socket_mode_not_enabled", "switch on Settings > Socket Mode");

    private AppTokenCheck() {}

    static List<Finding> run(MethodsClient slack, String appToken, String botToken)
            throws IOException, SlackApiException {
        AppsConnectionsOpenResponse open = slack.appsConnectionsOpen(request -> request.token(appToken));
        if (!open.isOk()) {
            String code = CheckFindings.code(open.getError());
            return List.of(CheckFindings.fail(
                    APP, "SLACK_APP_TOKEN is refused (%s): %s".formatted(code, REASONS.getOrDefault(code, ANEW))));
        }
        return List.of(
                isOfAnotherApp(slack, appToken, botToken)
                        ? CheckFindings.fail(
                                APP,
                                "SLACK_APP_TOKEN and SLACK_BOT_TOKEN belong to two different apps: copy both from one")
                        : CheckFindings.ok(APP, "can open a Socket Mode connection"));
    }

    /** The app's id stands in its token; false where that or the bot's app cannot be told. */
    private static boolean isOfAnotherApp(MethodsClient slack, String appToken, String botToken)
            throws IOException, SlackApiException {
        String[] parts = appToken.split("-", -1);
        if (botToken.isEmpty() || parts.length < 4) {
            return false;
        }
        AuthTestResponse auth = slack.authTest(request -> request.token(botToken));
        if (!auth.isOk() || auth.getBotId() == null) {
            return false;
        }
        BotsInfoResponse info =
                slack.botsInfo(request -> request.token(botToken).bot(auth.getBotId()));
        String app = info.isOk() && info.getBot() != null ? info.getBot().getAppId() : null;
        return app != null && !app.equals(parts[2]);
    }
}
