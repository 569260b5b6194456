package dev.whetstone.discord.gateway;

import dev.whetstone.chat.inbound.LostEvents;
import dev.whetstone.storage.EmbeddedDatabase;
import java.time.Clock;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoTemplate;

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
            ObjectProvider<LostEvents> lost,
            PaceSlots slots) {
        Pacer pacer = new Pacer(properties.pace(), slots);
        return new DiscordConnection(new ShardFactory(Endpoints.of(environment), properties, pacer), listeners, lost);
    }

    /** The embedded database is one process's own, so there is nobody to share with. */
    @Bean
    PaceSlots discordPace(
            ObjectProvider<EmbeddedDatabase> own, MongoTemplate mongo, Clock clock, DiscordProperties properties) {
        return own.getIfAvailable() == null && properties.pace().toMillis() > 0
                ? new SharedPace(mongo, clock, properties.pace(), System::nanoTime)
                : PaceSlots.UNSHARED;
    }
}
