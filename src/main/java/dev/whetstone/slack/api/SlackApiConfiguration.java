package dev.whetstone.slack.api;

import com.slack.api.Slack;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** How the adapter asks Slack. */
@Configuration(proxyBeanMethods = false)
@Conditional(OnSlack.class)
class SlackApiConfiguration {

    @Bean
    SlackSettings slackSettings(Environment environment) {
        return SlackSettings.of(environment);
    }

    @Bean
    Slack slackSdk(SlackSettings settings) {
        return SlackSdk.of(settings);
    }

    @Bean
    SlackApi slackApi(Slack slack, Workspaces workspaces, SlackSettings settings) {
        return new SlackApi(slack, workspaces, settings);
    }
}
