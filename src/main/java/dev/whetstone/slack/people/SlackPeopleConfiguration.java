package dev.whetstone.slack.people;

import dev.whetstone.chat.extras.HomeView;
import dev.whetstone.chat.inbound.ProfileListener;
import dev.whetstone.slack.api.OnSlack;
import dev.whetstone.slack.api.SlackApi;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** What is known of members, and their home tab. */
@Configuration(proxyBeanMethods = false)
@Conditional(OnSlack.class)
class SlackPeopleConfiguration {

    @Bean
    SlackProfiles slackProfiles(SlackApi api, Clock clock, ObjectProvider<ProfileListener> listeners) {
        return new SlackProfiles(api, clock, () -> listeners.orderedStream().toList());
    }

    @Bean
    HomeTab slackHomeTab(SlackApi api, ObjectProvider<HomeView> view) {
        return new HomeTab(api, view);
    }
}
