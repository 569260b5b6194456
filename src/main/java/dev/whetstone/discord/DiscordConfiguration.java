package dev.whetstone.discord;

import dev.whetstone.discord.api.DiscordPlaces;
import dev.whetstone.discord.api.Permits;
import dev.whetstone.discord.gateway.ConditionalOnDiscord;
import dev.whetstone.discord.outbound.Outlets;
import dev.whetstone.discord.people.DiscordProfiles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Discord as a chat platform, where its token is set; what it is made of stands in the packages below. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnDiscord
class DiscordConfiguration {

    @Bean
    DiscordPlatform discordPlatform(DiscordPlaces places, Permits permits, Outlets outlets, DiscordProfiles profiles) {
        return new DiscordPlatform(places, permits, outlets, profiles);
    }
}
