package dev.whetstone.chat.adapter;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Watches over the connections of all adapters. */
@Configuration(proxyBeanMethods = false)
class AdapterConfiguration {

    @Bean
    ConnectionHealth connectionsHealthIndicator(List<PlatformConnection> connections) {
        return new ConnectionHealth(connections);
    }
}
