package dev.whetstone.mock.alone;

import dev.whetstone.chat.Command;
import dev.whetstone.group.GroupDesk;
import dev.whetstone.group.Members;
import dev.whetstone.mock.session.MockSessions;
import dev.whetstone.scenario.Scenarios;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sessions with the bot. */
@Configuration(proxyBeanMethods = false)
class AloneConfiguration {

    @Bean
    Command aloneCommand(GroupDesk desk, MockSessions sessions, Scenarios scenarios, Members members, Clock clock) {
        return new AloneCommand(desk, sessions, scenarios, members, clock);
    }
}
