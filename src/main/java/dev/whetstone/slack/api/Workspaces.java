package dev.whetstone.slack.api;

import dev.whetstone.chat.ChatException;
import java.util.List;

/** The workspaces the bot is installed in, and the token it speaks with in each. */
public interface Workspaces {

    /**
     * The bot token of a workspace as it is valid now, rotated first where that is due.
     *
     * @param team Slack's id of the workspace
     * @throws ChatException with {@link ChatException.Fault#REFUSED} where the bot is not, or no longer, installed
     */
    String botToken(String team);

    /** Slack's ids of all workspaces the bot is installed in. */
    List<String> teams();

    /** Slack said that the token is revoked or the bot uninstalled: its token is forgotten. Repeating it changes nothing. */
    void gone(String team);
}
