package dev.whetstone.slack;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.middleware.Middleware;
import dev.whetstone.chat.ChannelTalk;
import dev.whetstone.chat.ChatDesk;
import dev.whetstone.chat.ChatInbox;
import dev.whetstone.chat.HomeView;
import dev.whetstone.chat.ProfileListener;
import dev.whetstone.storage.CollectionIndexes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Slack's beans; none of them exists where Slack is not switched on. */
@Configuration(proxyBeanMethods = false)
@Conditional(OnSlack.class)
class SlackConfiguration {

    @Bean
    SlackSettings slackSettings(Environment environment) {
        return SlackSettings.of(environment);
    }

    @Bean
    Slack slackSdk(SlackSettings settings) {
        return Sdk.of(settings);
    }

    @Bean
    SlackApi slackApi(Slack slack, Workspaces workspaces, SlackSettings settings) {
        return new SlackApi(slack, workspaces, settings);
    }

    @Bean
    SnippetReader slackSnippetReader(SlackApi api, Slack slack, Workspaces workspaces, SlackSettings settings) {
        return new SnippetReader(api, slack, workspaces, settings);
    }

    @Bean
    Whereabouts slackWhereabouts(Clock clock) {
        return new Whereabouts(clock);
    }

    @Bean
    Profiles slackProfiles(SlackApi api, Clock clock, ObjectProvider<ProfileListener> listeners) {
        return new Profiles(api, clock, () -> listeners.orderedStream().toList());
    }

    @Bean
    Postbox slackPostbox(SlackApi api) {
        return new Postbox(api, new Uploads(api));
    }

    @Bean
    History slackHistory(SlackApi api, Postbox postbox, SnippetReader snippets) {
        return new History(api, postbox, snippets);
    }

    @Bean
    PrivateWords slackPrivateWords(
            SlackApi api, Postbox postbox, History history, Whereabouts whereabouts, Clock clock) {
        return new PrivateWords(api, new DirectMessages(api, postbox, history, clock), whereabouts);
    }

    @Bean
    SignQueue slackSigns(SlackApi api) {
        return new SignQueue(new Signs(api, new Bots(api)));
    }

    @Bean
    SlackPlatform slackPlatform(
            Postbox postbox, History history, PrivateWords words, SignQueue signs, Profiles profiles) {
        return new SlackPlatform(postbox, history, words, signs, profiles);
    }

    /** What takes in what members do. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(OnSlack.class)
    static class Inbound {

        @Bean
        HomeTab slackHomeTab(SlackApi api, ObjectProvider<HomeView> view) {
            return new HomeTab(api, view);
        }

        @Bean
        DeskWork slackDeskWork(
                Slack slack, SlackApi api, Postbox postbox, PrivateWords words, Whereabouts whereabouts, HomeTab home) {
            return new DeskWork(new Replies(api, slack, postbox, words), whereabouts, home);
        }

        @Bean
        Snippets slackSnippets(
                MongoTemplate mongo, SnippetReader reader, ChatInbox inbox, PrivateWords words, Clock clock) {
            return new Snippets(mongo, reader, inbox, words, clock);
        }

        @Bean
        CollectionIndexes slackFileIndexes() {
            return CollectionIndexes.of("slack_files").index("nextAt");
        }

        @Bean
        Fresh slackFresh(SignQueue signs, Clock clock) {
            return new Fresh(signs, clock);
        }

        @Bean
        Events slackEvents(
                ChatInbox inbox,
                Snippets snippets,
                Whereabouts whereabouts,
                PeopleEvents people,
                Workspaces workspaces,
                Fresh fresh,
                ObjectProvider<ChannelTalk> talk,
                Clock clock) {
            MessageEvents messages = new MessageEvents(inbox, snippets, whereabouts, fresh, talk.getIfAvailable());
            return new Events(messages, new Presses(inbox, clock), people, workspaces);
        }

        @Bean
        PeopleEvents slackPeopleEvents(
                Profiles profiles, ObjectProvider<ProfileListener> listeners, HomeTab home, DeskWork work) {
            return new PeopleEvents(profiles, listeners.orderedStream().toList(), home, work);
        }

        @Bean
        App slackApp(Slack slack, Events events, ChatDesk desk, DeskWork work, Clock clock) {
            AppConfig config = AppConfig.builder()
                    .slack(slack)
                    .executorServiceProvider(slack.getConfig().getExecutorServiceProvider())
                    .singleTeamBotToken(null)
                    .allEventsApiAutoAckEnabled(true)
                    .build();
            App app = new App(config, slack, new ArrayList<>(List.<Middleware>of(Senseless::drop, events)));
            new Interactions(desk, work, clock).register(app);
            return app.start();
        }
    }
}
