package dev.whetstone.chat;

import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ChatConfiguration {

    @Bean
    ChatPlatforms chatPlatforms(List<ChatPlatform> platforms) {
        return new ChatPlatforms(platforms);
    }

    @Bean
    ConnectionHealth connectionsHealthIndicator(List<PlatformConnection> connections) {
        return new ConnectionHealth(connections);
    }

    @Bean
    MeterBinder sendMeters(List<ChatPlatform> platforms) {
        return registry -> platforms.forEach(platform -> new Sends(platform.id()).begin());
    }

    @Bean
    ChatDesk chatDesk(List<Command> commands, List<Action> actions, Rights rights, DirectTalk direct) {
        return new ChatDesk(commands, actions, rights, direct);
    }

    @Bean
    Command helpCommand(ObjectProvider<ChatDesk> desk, Rights rights, List<HelpTopic> topics) {
        return new HelpCommand(desk, rights, topics);
    }
}
