package dev.whetstone.slack.api;

import dev.whetstone.chat.trial.RealPlatform;
import java.util.List;

/** What says that Slack is meant to be spoken with. */
public final class SlackTokens implements RealPlatform {

    @Override
    public List<String> tokens() {
        return List.of("SLACK_BOT_TOKEN", "SLACK_SIGNING_SECRET", "SLACK_CLIENT_ID");
    }
}
