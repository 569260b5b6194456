package dev.whetstone.slack;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.middleware.Middleware;
import dev.whetstone.chat.adapter.SignQueue;
import dev.whetstone.slack.api.OnSlack;
import dev.whetstone.slack.api.Senseless;
import dev.whetstone.slack.inbound.EventIntake;
import dev.whetstone.slack.interactions.SlackInteractions;
import dev.whetstone.slack.outbound.Postbox;
import dev.whetstone.slack.outbound.PrivateWords;
import dev.whetstone.slack.outbound.SlackHistory;
import dev.whetstone.slack.people.SlackProfiles;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Slack as a chat platform, and the app that hears it; neither exists where Slack is not switched on. */
@Configuration(proxyBeanMethods = false)
@Conditional(OnSlack.class)
class SlackConfiguration {

    @Bean
    SlackPlatform slackPlatform(
            Postbox postbox, SlackHistory history, PrivateWords words, SignQueue signs, SlackProfiles profiles) {
        return new SlackPlatform(postbox, history, words, signs, profiles);
    }

    @Bean
    App slackApp(Slack slack, EventIntake events, SlackInteractions interactions) {
        AppConfig config = AppConfig.builder()
                .slack(slack)
                .executorServiceProvider(slack.getConfig().getExecutorServiceProvider())
                .singleTeamBotToken(null)
                .allEventsApiAutoAckEnabled(true)
                .build();
        App app = new App(config, slack, new ArrayList<>(List.<Middleware>of(Senseless::drop, events)));
        interactions.register(app);
        return app.start();
    }
}
