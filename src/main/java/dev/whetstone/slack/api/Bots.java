package dev.whetstone.slack.api;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.slack.api.SlackApi.Target;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The bot's own user in each workspace. */
public final class Bots {

    private final SlackApi api;
    private final Map<String, String> users = new ConcurrentHashMap<>();

    public Bots(SlackApi api) {
        this.api = api;
    }

    public String user(ChannelRef channel) {
        return user(channel.workspace());
    }

    public String user(String team) {
        String known = users.get(team);
        if (known != null) {
            return known;
        }
        String user = api.read(new Target(team, "auth.test"), client -> client.authTest(request -> request))
                .getUserId();
        users.put(team, user);
        return user;
    }
}
