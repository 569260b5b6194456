package dev.whetstone.demo;

import dev.whetstone.chat.trial.DemoRoster;
import dev.whetstone.chat.trial.TimeTravel;
import dev.whetstone.group.Groups;
import dev.whetstone.group.Members;
import dev.whetstone.plan.Plans;
import dev.whetstone.schedule.OnTrial;
import dev.whetstone.schedule.Traveller;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DemoConfiguration {

    @Bean
    @Conditional(OnTrial.class)
    TimeTravel trialTime(Traveller traveller) {
        return new TrialTime(traveller);
    }

    @Bean
    DemoStart demoStart(
            ObjectProvider<DemoRoster> roster,
            ObjectProvider<TimeTravel> time,
            Groups groups,
            Members members,
            Plans plans,
            Clock clock) {
        return new DemoStart(() -> roster.ifAvailable(people -> time.ifAvailable(
                travel -> new DemoGroup(people, groups, members, plans, travel).begin(clock.instant()))));
    }
}
