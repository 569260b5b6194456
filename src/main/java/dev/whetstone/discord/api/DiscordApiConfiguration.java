package dev.whetstone.discord.api;

import dev.whetstone.chat.adapter.RetryLanes;
import dev.whetstone.discord.gateway.ConditionalOnDiscord;
import dev.whetstone.discord.gateway.DiscordConnection;
import dev.whetstone.discord.gateway.DiscordProperties;
import dev.whetstone.storage.CollectionIndexes;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** How the adapter asks Discord, and what it remembers. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnDiscord
class DiscordApiConfiguration {

    @Bean
    Rest discordRest(DiscordConnection connection, DiscordProperties properties) {
        return new Rest(connection, properties.patience());
    }

    @Bean
    DiscordMemory discordMemory(MongoTemplate mongo, Clock clock) {
        return new DiscordMemory(mongo, clock);
    }

    @Bean
    DiscordPlaces discordPlaces(Rest rest, DiscordConnection connection) {
        return new DiscordPlaces(rest, connection);
    }

    @Bean
    Permits discordPermits(DiscordConnection connection, Clock clock) {
        return new Permits(connection, clock);
    }

    @Bean
    RetryLanes discordRetries() {
        return new RetryLanes("discord", 8, RestFault::translated);
    }

    @Bean
    MemoryCleanUp discordCleanUp(DiscordMemory memory) {
        return new MemoryCleanUp(memory);
    }

    @Bean
    CollectionIndexes discordSeenIndexes() {
        return CollectionIndexes.of(DiscordMemory.SEEN).index("thread").index("at");
    }

    @Bean
    CollectionIndexes discordDirectIndexes() {
        return CollectionIndexes.of(DiscordMemory.DIRECT).index("user").index("at");
    }
}
