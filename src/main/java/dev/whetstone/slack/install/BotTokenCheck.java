package dev.whetstone.slack.install;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.methods.response.users.UsersConversationsResponse;
import com.slack.api.model.ConversationType;
import dev.whetstone.chat.extras.PlatformCheckup.Finding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether the bot's token works, what it allows, and in which channels the bot is. */
final class BotTokenCheck {

    private static final String BOT = "slack bot";
    private static final String SCOPES = "scopes";
    private static final String CHANNELS = "channels";
    private static final int NAMED = 8;
    private static final String AGAIN =
            "install the app again (Install App > Reinstall) and copy the Bot User OAuth Token";
    private static final Map<String, String> REASONS = Map.of(
            "invalid_auth",
            "copy the Bot User OAuth Token again (OAuth & Permissions), whole and without quotes",
            "not_authed",
            "copy the Bot User OAuth Token again (OAuth & Permissions), whole and without quotes",
            "account_inactive",
            "the app was removed from the workspace: " + AGAIN,
            "token_revoked",
            AGAIN,
            "token_expired",
            "the app rotates its tokens, which a token in SLACK_BOT_TOKEN cannot follow: make the app anew from"
                    + " deploy/slack/manifest.yaml, or use SLACK_CLIENT_ID");

    private final MethodsClient slack;

    /** @param slack a client that speaks with the bot's token */
    BotTokenCheck(MethodsClient slack) {
        this.slack = slack;
    }

    List<Finding> run() throws IOException, SlackApiException {
        AuthTestResponse auth = slack.authTest(request -> request);
        if (!auth.isOk()) {
            String code = CheckFindings.code(auth.getError());
            return List.of(CheckFindings.fail(
                    BOT, "SLACK_BOT_TOKEN is refused (%s): %s".formatted(code, REASONS.getOrDefault(code, AGAIN))));
        }
        if (auth.getBotId() == null) {
            return List.of(CheckFindings.fail(
                    BOT,
                    "SLACK_BOT_TOKEN is a person's token: copy the Bot User OAuth Token, which begins with xoxb-"));
        }
        List<Finding> findings = new ArrayList<>();
        findings.add(CheckFindings.ok(BOT, "speaks as @%s in %s".formatted(auth.getUser(), auth.getTeam())));
        findings.addAll(scopes(auth));
        findings.addAll(channels(auth.getUser()));
        return findings;
    }

    private static List<Finding> scopes(AuthTestResponse auth) {
        Map<String, List<String>> headers = auth.getHttpResponseHeaders();
        List<String> header = headers == null ? null : headers.get("x-oauth-scopes");
        if (header == null) {
            return List.of(CheckFindings.warn(SCOPES, "Slack did not say which scopes the token has"));
        }
        Set<String> granted = header.stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .filter(scope -> !scope.isEmpty())
                .collect(Collectors.toSet());
        Set<String> missing = Scopes.missing(granted);
        if (!missing.isEmpty()) {
            return List.of(lacking(missing));
        }
        Set<String> unused = Scopes.unused(granted);
        return List.of(
                unused.isEmpty()
                        ? CheckFindings.ok(SCOPES, "all that is needed, and no more")
                        : CheckFindings.warn(
                                SCOPES,
                                "more than is used: %s; remove them under OAuth & Permissions and reinstall"
                                        .formatted(String.join(", ", unused))));
    }

    private static Finding lacking(Set<String> missing) {
        String names = String.join(", ", missing);
        return Scopes.areSpared(missing)
                ? CheckFindings.warn(
                        SCOPES,
                        "without %s mock interviews are held in direct messages; for group messages paste deploy/slack/manifest.yaml at App Manifest, then Install App > Reinstall"
                                .formatted(names))
                : CheckFindings.fail(
                        SCOPES,
                        "missing: %s; paste deploy/slack/manifest.yaml at App Manifest, then Install App > Reinstall"
                                .formatted(names));
    }

    /** Which channels have a study group stands in the database, which this does not read. */
    private List<Finding> channels(String name) throws IOException, SlackApiException {
        UsersConversationsResponse found = slack.usersConversations(
                request -> request.types(List.of(ConversationType.PUBLIC_CHANNEL, ConversationType.PRIVATE_CHANNEL))
                        .excludeArchived(true)
                        .limit(200));
        if (!found.isOk()) {
            return List.of(CheckFindings.warn(
                    CHANNELS,
                    "the bot's channels could not be listed (%s)".formatted(CheckFindings.code(found.getError()))));
        }
        List<String> names = found.getChannels().stream()
                .map(channel -> "#" + channel.getName())
                .toList();
        if (names.isEmpty()) {
            return List.of(CheckFindings.warn(
                    CHANNELS, "the bot is in none: type /invite @%s in the channel it is to post to".formatted(name)));
        }
        String more = names.size() > NAMED ? " and %d more".formatted(names.size() - NAMED) : "";
        return List.of(CheckFindings.ok(
                CHANNELS,
                "the bot is in %s%s; it can post to no other: /invite @%s there"
                        .formatted(names.stream().limit(NAMED).collect(Collectors.joining(", ")), more, name)));
    }
}
