package dev.whetstone.discord.install;

import dev.whetstone.discord.gateway.ConditionalOnDiscord;
import dev.whetstone.discord.gateway.DiscordConnection;
import dev.whetstone.storage.Once;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The first words on a server, and what the bot lacks in a channel. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnDiscord
class OnboardingConfiguration {

    @Bean
    Onboarding discordOnboarding(MongoTemplate mongo, Clock clock) {
        return new Onboarding(new Once(mongo, "discord_welcomes", clock), clock);
    }

    @Bean
    PermissionCheck discordPermissionCheck(DiscordConnection connection) {
        return new PermissionCheck(connection);
    }
}
