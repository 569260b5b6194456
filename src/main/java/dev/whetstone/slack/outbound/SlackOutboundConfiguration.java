package dev.whetstone.slack.outbound;

import dev.whetstone.chat.adapter.SignQueue;
import dev.whetstone.slack.api.Bots;
import dev.whetstone.slack.api.OnSlack;
import dev.whetstone.slack.api.SlackApi;
import dev.whetstone.slack.inbound.SnippetReader;
import dev.whetstone.slack.inbound.Snippets;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** The ways to say something on Slack. */
@Configuration(proxyBeanMethods = false)
@Conditional(OnSlack.class)
class SlackOutboundConfiguration {

    @Bean
    LastSeenPlaces slackWhereabouts(Clock clock) {
        return new LastSeenPlaces(clock);
    }

    @Bean
    Postbox slackPostbox(SlackApi api) {
        return new Postbox(api, new FileUploads(api));
    }

    @Bean
    SlackHistory slackHistory(SlackApi api, Postbox postbox, SnippetReader snippets, ObjectProvider<Snippets> waiting) {
        return new SlackHistory(
                api, postbox, snippets, (message, files) -> waiting.getObject().accept(message, files));
    }

    @Bean
    PrivateWords slackPrivateWords(
            SlackApi api, Postbox postbox, SlackHistory history, LastSeenPlaces whereabouts, Clock clock) {
        return new PrivateWords(api, new SlackDirectMessages(api, postbox, history, clock), whereabouts);
    }

    @Bean
    SlackSigns slackReactions(SlackApi api) {
        return new SlackSigns(api, new Bots(api));
    }

    @Bean
    SignQueue slackSigns(SlackSigns reactions) {
        return new SignQueue(reactions);
    }
}
