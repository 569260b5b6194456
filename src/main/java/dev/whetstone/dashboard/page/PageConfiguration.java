package dev.whetstone.dashboard.page;

import dev.whetstone.chat.ChatPlatforms;
import dev.whetstone.chat.desk.ChatDesk;
import dev.whetstone.dashboard.ConditionalOnDashboard;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnDashboard
class PageConfiguration {

    @Bean
    Asking dashboardAsking(ChatDesk desk, ChatPlatforms platforms, Clock clock) {
        return new Asking(desk, platforms, clock);
    }
}
