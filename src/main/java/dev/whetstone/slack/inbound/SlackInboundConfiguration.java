package dev.whetstone.slack.inbound;

import com.slack.api.Slack;
import dev.whetstone.chat.ChatPlatform.Delivery;
import dev.whetstone.chat.adapter.UnheardWords;
import dev.whetstone.chat.inbound.ChannelTalk;
import dev.whetstone.chat.inbound.ChatInbox;
import dev.whetstone.chat.inbound.DirectListener;
import dev.whetstone.chat.inbound.PlaceListener;
import dev.whetstone.chat.inbound.ProfileListener;
import dev.whetstone.slack.api.OnSlack;
import dev.whetstone.slack.api.SlackApi;
import dev.whetstone.slack.api.SlackSettings;
import dev.whetstone.slack.api.Workspaces;
import dev.whetstone.slack.interactions.DeskWork;
import dev.whetstone.slack.outbound.LastSeenPlaces;
import dev.whetstone.slack.outbound.PrivateWords;
import dev.whetstone.slack.outbound.SlackSigns;
import dev.whetstone.slack.people.HomeTab;
import dev.whetstone.slack.people.SlackProfiles;
import dev.whetstone.storage.CollectionIndexes;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What takes in what members do. */
@Configuration(proxyBeanMethods = false)
@Conditional(OnSlack.class)
class SlackInboundConfiguration {

    @Bean
    SnippetReader slackSnippetReader(SlackApi api, Slack slack, Workspaces workspaces, SlackSettings settings) {
        return new SnippetReader(api, slack, workspaces, settings);
    }

    @Bean
    MessageEvents.Listening slackListening(
            ObjectProvider<ChannelTalk> talk,
            ObjectProvider<DirectListener> direct,
            ObjectProvider<PlaceListener> places,
            PrivateWords words,
            DeskWork work,
            Clock clock) {
        UnheardWords unheard = new UnheardWords(clock);
        return new MessageEvents.Listening(
                talk.getIfAvailable(),
                direct.orderedStream().toList(),
                places.orderedStream().toList(),
                person -> work.run(() -> unheard.answer(person, (line, mark) -> {
                    Delivery unused = words.tell(person, line, mark);
                })));
    }

    @Bean
    Snippets slackSnippets(
            MongoTemplate mongo,
            SnippetReader reader,
            ChatInbox inbox,
            MessageEvents.Listening listening,
            PrivateWords words,
            Clock clock) {
        return new Snippets(
                mongo,
                reader,
                event -> {
                    if (event.thread() == null) {
                        listening.hear(event);
                    } else {
                        inbox.accept(event);
                    }
                },
                words,
                clock);
    }

    @Bean
    HealthIndicator slackFilesHealthIndicator(MongoTemplate mongo) {
        return new SnippetsHealth(mongo);
    }

    @Bean
    CollectionIndexes slackFileIndexes() {
        return CollectionIndexes.of("slack_files").index("nextAt").sparse("setAside");
    }

    @Bean
    FreshMessages slackFresh(SlackSigns signs, Clock clock) {
        return new FreshMessages(signs, clock);
    }

    @Bean
    EventIntake slackEvents(
            ChatInbox inbox,
            Snippets snippets,
            LastSeenPlaces whereabouts,
            PeopleEvents people,
            Workspaces workspaces,
            FreshMessages fresh,
            MessageEvents.Listening listening,
            Clock clock) {
        MessageEvents messages = new MessageEvents(inbox, snippets, whereabouts, fresh, listening);
        return new EventIntake(messages, new SignPresses(inbox, clock), people, workspaces);
    }

    @Bean
    PeopleEvents slackPeopleEvents(
            SlackProfiles profiles, ObjectProvider<ProfileListener> listeners, HomeTab home, DeskWork work) {
        return new PeopleEvents(profiles, listeners.orderedStream().toList(), home, work);
    }
}
