package dev.whetstone.discord.gateway;

import dev.whetstone.chat.trial.RealPlatform;
import java.util.List;

/** What says that Discord is meant to be spoken with. */
public final class DiscordTokens implements RealPlatform {

    @Override
    public List<String> tokens() {
        return List.of("DISCORD_TOKEN");
    }
}
