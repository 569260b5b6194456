package dev.whetstone.discord.gateway;

import dev.whetstone.chat.inbound.LostEvents;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The connection to Discord; every {@link ListenerAdapter} bean hears its events. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnDiscord
@EnableConfigurationProperties(DiscordProperties.class)
class GatewayConfiguration {

    @Bean
    DiscordConnection discordConnection(
            Environment environment,
            DiscordProperties properties,
            ObjectProvider<ListenerAdapter> listeners,
            ObjectProvider<LostEvents> lost) {
        Pacer pacer = new Pacer(properties.pace());
        return new DiscordConnection(new ShardFactory(Endpoints.of(environment), properties, pacer), listeners, lost);
    }
}
