package dev.whetstone.slack.install;

import dev.whetstone.chat.ChatException;
import dev.whetstone.slack.api.Workspaces;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The workspaces that installed the bot by OAuth. */
final class InstalledWorkspaces implements Workspaces {

    private static final Logger log = LoggerFactory.getLogger(InstalledWorkspaces.class);

    private final Installations installations;
    private final Rotation rotation;

    InstalledWorkspaces(Installations installations, Rotation rotation) {
        this.installations = installations;
        this.rotation = rotation;
    }

    @Override
    public String botToken(String team) {
        Installation installation = installations.find(team).orElseThrow(Rotation::gone);
        try {
            return rotation.token(installation);
        } catch (TokenCipher.UnreadableException e) {
            throw new ChatException(
                    ChatException.Fault.REFUSED,
                    "The workspace's token was encrypted with another WHETSTONE_SLACK_KEY;"
                            + " set that key again or install the bot again at /slack/install.",
                    e);
        }
    }

    @Override
    public List<String> teams() {
        return installations.teams();
    }

    @Override
    public void gone(String team) {
        installations.remove(team);
        log.info("The bot was removed from workspace {}; its token is forgotten", team);
    }
}
