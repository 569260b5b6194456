package dev.whetstone.discord.people;

import dev.whetstone.chat.inbound.ProfileListener;
import dev.whetstone.discord.api.Rest;
import dev.whetstone.discord.gateway.ConditionalOnDiscord;
import dev.whetstone.discord.gateway.DiscordConnection;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What is known of members, and the honours of champions. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnDiscord
class DiscordPeopleConfiguration {

    @Bean
    DiscordProfiles discordProfiles(
            Rest rest, DiscordConnection connection, ObjectProvider<ProfileListener> listeners, Clock clock) {
        return new DiscordProfiles(rest, connection, listeners, clock);
    }

    @Bean
    ChampionRole discordChampionRole(Rest rest, MongoTemplate mongo) {
        return new ChampionRole(rest, new ChampionHolders(mongo), new RoleFarewells(mongo));
    }
}
