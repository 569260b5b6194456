package dev.whetstone.discord;

import dev.whetstone.discord.api.DiscordPlaces;
import dev.whetstone.discord.api.Permits;
import dev.whetstone.discord.gateway.ConditionalOnDiscord;
import dev.whetstone.discord.outbound.DiscordDirectMessages;
import dev.whetstone.discord.outbound.DiscordSigns;
import dev.whetstone.discord.outbound.QuestionPosts;
import dev.whetstone.discord.outbound.ThreadMessages;
import dev.whetstone.discord.outbound.Whispers;
import dev.whetstone.discord.people.DiscordProfiles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Discord as a chat platform, where its token is set; what it is made of stands in the packages below. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnDiscord
class DiscordConfiguration {

    @Bean
    DiscordPlatform discordPlatform(
            DiscordSigns signs,
            DiscordPlaces places,
            Permits permits,
            QuestionPosts questions,
            ThreadMessages threads,
            Whispers whispers,
            DiscordDirectMessages direct,
            DiscordProfiles profiles) {
        return new DiscordPlatform(places, permits, questions, threads, signs, whispers, direct, profiles);
    }
}
