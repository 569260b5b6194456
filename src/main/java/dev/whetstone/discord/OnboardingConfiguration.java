package dev.whetstone.discord;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The first words on a server, and honours. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnDiscord
class OnboardingConfiguration {

    @Bean
    Onboarding discordOnboarding(MongoTemplate mongo, Clock clock) {
        return new Onboarding(new Welcomes(mongo, clock), clock);
    }

    @Bean
    PermissionCheck discordPermissionCheck(Connection connection) {
        return new PermissionCheck(connection);
    }

    @Bean
    ChampionRole discordChampionRole(Rest rest, MongoTemplate mongo) {
        return new ChampionRole(rest, new ChampionHolders(mongo));
    }
}
