package dev.whetstone.slack.install;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import dev.whetstone.chat.extras.PlatformCheckup.Finding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Whether the bot can be installed into workspaces: the app's credentials, the signing secret and the key for tokens. */
final class InstallCheck {

    private static final String AUTH = "slack auth";

    private InstallCheck() {}

    static List<Finding> run(MethodsClient slack, UnaryOperator<String> settings)
            throws IOException, SlackApiException {
        List<Finding> findings = new ArrayList<>();
        if (settings.apply("SLACK_SIGNING_SECRET").isBlank()
                && settings.apply("SLACK_APP_TOKEN").isBlank()) {
            findings.add(CheckFindings.fail(
                    AUTH, "SLACK_SIGNING_SECRET is missing: copy it from Basic Information > App Credentials"));
        }
        try {
            TokenCipher.of(settings.apply(TokenCipher.SETTING));
        } catch (BadSettingException e) {
            findings.add(CheckFindings.fail(AUTH, String.valueOf(e.getMessage())));
        }
        String id = settings.apply("SLACK_CLIENT_ID").strip();
        String secret = settings.apply("SLACK_CLIENT_SECRET").strip();
        if (!secret.isEmpty()) {
            findings.add(credentials(slack, id, secret));
        }
        return findings;
    }

    /** Slack looks at the credentials before the code: one that is made up tells whether they are right. */
    private static Finding credentials(MethodsClient slack, String id, String secret)
            throws IOException, SlackApiException {
        OAuthV2AccessResponse answer = slack.oauthV2Access(
                request -> request.clientId(id).clientSecret(secret).code("doctor"));
        String code = CheckFindings.code(answer.getError());
        return switch (code) {
            case "invalid_code", "code_expired", "code_already_used" ->
                CheckFindings.ok(AUTH, "Slack knows the client; workspaces install the bot at /slack/install");
            case "invalid_client_id", "bad_client_secret" ->
                CheckFindings.fail(
                        AUTH,
                        "SLACK_CLIENT_ID and SLACK_CLIENT_SECRET are refused (%s): copy both from Basic Information"
                                .formatted(code));
            default -> CheckFindings.warn(AUTH, "Slack did not say whether it knows the client (%s)".formatted(code));
        };
    }
}
