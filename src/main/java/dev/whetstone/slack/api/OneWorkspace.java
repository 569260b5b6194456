package dev.whetstone.slack.api;

import com.slack.api.Slack;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.auth.AuthTestResponse;
import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatException.Fault;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one workspace whose token is in the settings; Slack is asked once which one that is. */
public final class OneWorkspace implements Workspaces {

    private static final Logger log = LoggerFactory.getLogger(OneWorkspace.class);

    private static final Set<String> DEAD = Set.of("account_inactive", "token_revoked", "invalid_auth");

    private final Slack slack;
    private final String token;
    private @Nullable String team;
    private volatile boolean gone;

    public OneWorkspace(Slack slack, String token) {
        this.slack = slack;
        this.token = token;
    }

    @Override
    public String botToken(String team) {
        if (gone) {
            throw new ChatException(
                    Fault.REFUSED,
                    "The app is no longer installed in Slack: install it again and set SLACK_BOT_TOKEN.",
                    null);
        }
        return token;
    }

    @Override
    public List<String> teams() {
        return gone ? List.of() : List.of(team());
    }

    /** Slack tells also of workspaces this bot has nothing to do with: its word holds only if the token is refused. */
    @Override
    public void gone(String team) {
        try {
            AuthTestResponse answer = slack.methods(token).authTest(request -> request);
            if (!answer.isOk() && DEAD.contains(Faults.error(answer))) {
                gone = true;
                log.warn("Slack says that the app is no longer installed, or its token revoked");
            } else {
                log.info("Slack says that the app is gone from {}; here its token is good", team);
            }
        } catch (IOException | SlackApiException e) {
            log.warn("Slack says that the app is gone from {}, which could not be confirmed", team);
        }
    }

    private synchronized String team() {
        String known = team;
        if (known == null) {
            known = ask();
            team = known;
        }
        return known;
    }

    private String ask() {
        try {
            AuthTestResponse answer = slack.methods(token).authTest(request -> request);
            if (!answer.isOk()) {
                throw Faults.refusal(answer);
            }
            return answer.getTeamId();
        } catch (IOException | SlackApiException e) {
            throw Faults.unreachable(e);
        }
    }
}
