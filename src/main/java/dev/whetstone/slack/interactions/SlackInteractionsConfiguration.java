package dev.whetstone.slack.interactions;

import com.slack.api.Slack;
import dev.whetstone.chat.desk.ChatDesk;
import dev.whetstone.slack.api.OnSlack;
import dev.whetstone.slack.api.SlackApi;
import dev.whetstone.slack.inbound.SnippetReader;
import dev.whetstone.slack.outbound.LastSeenPlaces;
import dev.whetstone.slack.outbound.Postbox;
import dev.whetstone.slack.outbound.PrivateWords;
import dev.whetstone.slack.people.HomeTab;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Commands, buttons and forms of Slack. */
@Configuration(proxyBeanMethods = false)
@Conditional(OnSlack.class)
class SlackInteractionsConfiguration {

    @Bean
    DeskWork slackDeskWork(
            Slack slack, SlackApi api, Postbox postbox, PrivateWords words, LastSeenPlaces whereabouts, HomeTab home) {
        return new DeskWork(new Replies(api, slack, postbox, words), whereabouts, home);
    }

    @Bean
    SlackInteractions slackInteractions(
            ChatDesk desk, DeskWork work, SnippetReader snippets, PrivateWords words, Clock clock) {
        return new SlackInteractions(desk, work, new SubmittedMessage(snippets, words), clock);
    }
}
