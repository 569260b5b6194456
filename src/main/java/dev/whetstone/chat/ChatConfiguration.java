package dev.whetstone.chat;

import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The platforms that are switched on. */
@Configuration(proxyBeanMethods = false)
class ChatConfiguration {

    @Bean
    ChatPlatforms chatPlatforms(List<ChatPlatform> platforms) {
        return new ChatPlatforms(platforms);
    }

    @Bean
    MeterBinder sendMeters(ChatPlatforms platforms) {
        return registry -> platforms.beginMeters();
    }
}
