package dev.whetstone.discord.interactions;

import dev.whetstone.chat.adapter.RecentMaps;
import dev.whetstone.chat.adapter.RetryLanes;
import dev.whetstone.discord.api.Rest;
import dev.whetstone.discord.gateway.Snowflakes;
import java.util.Map;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.RawGatewayEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.JDAImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Servers that Discord says are unavailable. JDA keeps what happens there until they are back, when Discord has long given up
 * waiting for an answer: so whoever uses a command there is told at once, and what was told so is not done later. Which servers
 * those are JDA tells nobody but itself.
 */
final class UnavailableServers extends ListenerAdapter {

    private static final Logger log = LoggerFactory.getLogger(UnavailableServers.class);
    private static final int SAY = 4;
    private static final int EPHEMERAL = 1 << 6;
    private static final int SUGGESTION = 4;
    private static final String SORRY =
            "Discord tells me that this server is not available to me right now, so nothing was done; please try it again in"
                    + " a few minutes.";

    private final Rest rest;
    private final Map<String, Boolean> turnedAway = RecentMaps.map(5_000);
    private final RetryLanes background;

    UnavailableServers(Rest rest, RetryLanes background) {
        this.rest = rest;
        this.background = background;
    }

    /** Whether the interaction was answered already. */
    boolean isTurnedAway(String interaction) {
        return turnedAway.containsKey(interaction);
    }

    @Override
    public void onRawGateway(RawGatewayEvent event) {
        if (event.getType().equals("INTERACTION_CREATE")) {
            DataObject used = event.getPayload();
            String guild = used.getString("guild_id", "");
            if (!guild.isEmpty() && used.getInt("type") != SUGGESTION && isAway(event.getJDA(), guild)) {
                turnedAway.put(used.getString("id"), true);
                log.info("Server {} is unavailable; a command there was turned away", guild);
                background.until(used.getString("id"), () -> sorry(used));
            }
        }
    }

    private static boolean isAway(JDA jda, String guild) {
        long id = Snowflakes.parse(guild);
        return jda.getGuildById(id) == null
                && (jda.isUnavailable(id)
                        || ((JDAImpl) jda).getGuildSetupController().isLocked(id));
    }

    private void sorry(DataObject used) {
        DataObject message = DataObject.empty().put("content", SORRY).put("flags", EPHEMERAL);
        rest.send(
                Route.Interactions.CALLBACK.compile(used.getString("id"), used.getString("token")),
                DataObject.empty().put("type", SAY).put("data", message));
    }
}
