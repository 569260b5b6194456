package dev.whetstone.mock.alone;

import dev.whetstone.chat.Command;
import dev.whetstone.group.GroupDesk;
import dev.whetstone.mock.assessment.AssessmentDesk;
import dev.whetstone.scenario.Scenarios;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sessions with the bot. */
@Configuration(proxyBeanMethods = false)
class AloneConfiguration {

    @Bean
    Command aloneCommand(GroupDesk groups, AssessmentDesk desk, Scenarios scenarios) {
        return new AloneCommand(groups, desk, scenarios);
    }
}
