package dev.whetstone.discord;

import dev.whetstone.chat.ChannelTalk;
import dev.whetstone.chat.ChatDesk;
import dev.whetstone.chat.ChatInbox;
import dev.whetstone.chat.LostEvents;
import dev.whetstone.chat.ProfileListener;
import dev.whetstone.storage.CollectionIndexes;
import java.time.Clock;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The connection to Discord and the platform that speaks through it; every {@link ListenerAdapter} bean hears its events. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnDiscord
@EnableConfigurationProperties(DiscordProperties.class)
class DiscordConfiguration {

    @Bean
    Connection discordConnection(
            Environment environment,
            DiscordProperties properties,
            ObjectProvider<ListenerAdapter> listeners,
            ObjectProvider<LostEvents> lost) {
        Pacer pacer = new Pacer(properties.pace());
        return new Connection(new ShardFactory(Endpoints.of(environment), properties, pacer), listeners, lost);
    }

    @Bean
    Rest discordRest(Connection connection, DiscordProperties properties) {
        return new Rest(connection, properties.patience());
    }

    @Bean
    DiscordMemory discordMemory(MongoTemplate mongo, Clock clock) {
        return new DiscordMemory(mongo, clock);
    }

    @Bean
    Sender discordSender(Rest rest, Connection connection) {
        return new Sender(rest, new History(rest), connection);
    }

    @Bean
    Places discordPlaces(Rest rest, Connection connection) {
        return new Places(rest, connection);
    }

    @Bean
    Permits discordPermits(Connection connection, Clock clock) {
        return new Permits(connection, clock);
    }

    @Bean
    Profiles discordProfiles(Rest rest, Connection connection, ObjectProvider<ProfileListener> listeners, Clock clock) {
        return new Profiles(rest, connection, listeners, clock);
    }

    @Bean
    Lately discordLately(Clock clock) {
        return new Lately(clock);
    }

    @Bean
    DirectMessages discordDirectMessages(Rest rest, Sender sender, DiscordMemory memory, Clock clock) {
        return new DirectMessages(rest, sender, memory, clock);
    }

    @Bean
    PrivateNotes discordPrivateNotes(
            MongoTemplate mongo, Sender sender, Rest rest, Profiles profiles, DiscordMemory memory, Clock clock) {
        return new PrivateNotes(mongo, sender, rest, profiles, memory, clock);
    }

    @Bean
    Whispers discordWhispers(
            Rest rest, Connection connection, Lately lately, DirectMessages direct, PrivateNotes notes) {
        return new Whispers(rest, connection, lately, direct, notes);
    }

    @Bean
    Questions discordQuestions(
            Rest rest, Connection connection, Sender sender, DiscordMemory memory, Places places, Permits permits) {
        Posts posts = new Posts(rest, sender, new History(rest), connection, memory);
        return new Questions(places, permits, posts, new ForumPosts(rest, connection));
    }

    @Bean
    Threads discordThreads(Rest rest, Sender sender, MessageReader reader, DiscordMemory memory, Clock clock) {
        return new Threads(rest, sender, new History(rest), reader, memory, clock);
    }

    @Bean
    Signs discordSigns(Rest rest) {
        return new Signs(rest);
    }

    @Bean
    DiscordPlatform discordPlatform(
            Signs signs,
            Places places,
            Permits permits,
            Questions questions,
            Threads threads,
            Whispers whispers,
            DirectMessages direct,
            Profiles profiles) {
        return new DiscordPlatform(places, permits, questions, threads, signs, whispers, direct, profiles);
    }

    @Bean
    CleanUp discordCleanUp(DiscordMemory memory) {
        return new CleanUp(memory);
    }

    @Bean
    CollectionIndexes discordSeenIndexes() {
        return CollectionIndexes.of(DiscordMemory.SEEN).index("thread").index("at");
    }

    @Bean
    CollectionIndexes discordDirectIndexes() {
        return CollectionIndexes.of(DiscordMemory.DIRECT).index("user").index("at");
    }

    /** What the gateway brings. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnDiscord
    static class Hearing {

        @Bean
        TextFiles discordTextFiles(Environment environment) {
            return new TextFiles(Endpoints.of(environment).fileHosts());
        }

        @Bean
        MessageReader discordMessageReader(Connection connection, TextFiles files, DiscordMemory memory) {
            return new MessageReader(connection, files, memory);
        }

        @Bean
        Retries discordRetries() {
            return new Retries(8);
        }

        @Bean
        ContentIntent discordContentIntent(
                Connection connection, Rest rest, Sender sender, DiscordMemory memory, Retries retries) {
            return new ContentIntent(connection, rest, sender, memory, retries);
        }

        @Bean
        BotThreads discordBotThreads(Places places, Connection connection, DiscordMemory memory, Permits permits) {
            return new BotThreads(places, connection, memory, permits);
        }

        @Bean
        Inbound discordInbound(
                ObjectProvider<ChatInbox> inbox,
                BotThreads threads,
                MessageReader reader,
                Retries retries,
                DiscordMemory memory,
                Lately lately,
                Profiles profiles,
                Signs signs,
                ContentIntent intent,
                ObjectProvider<ChannelTalk> talk,
                Clock clock) {
            return new Inbound(
                    inbox,
                    threads,
                    reader,
                    new Inbound.Seen(memory, lately, profiles, signs, intent, talk, clock),
                    retries);
        }
    }

    /** Commands, buttons and forms. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnDiscord
    static class Desk {

        @Bean
        Callers discordCallers(Places places, Profiles profiles, DiscordMemory memory, Clock clock) {
            return new Callers(places, profiles, memory, clock);
        }

        @Bean
        Deliveries discordDeliveries(
                Callers callers, Whispers whispers, DirectMessages direct, Retries retries, Clock clock) {
            return new Deliveries(callers, whispers, direct, retries, clock);
        }

        @Bean
        Absences discordAbsences(Rest rest, Retries retries) {
            return new Absences(rest, retries);
        }

        @Bean
        Exchanges discordExchanges(
                Deliveries deliveries,
                Callers callers,
                Lately lately,
                Absences absences,
                DiscordProperties properties) {
            return new Exchanges(deliveries, callers, lately, absences, properties.acknowledge());
        }

        @Bean
        Interactions discordInteractions(
                ChatDesk desk,
                Callers callers,
                Exchanges exchanges,
                PrivateNotes notes,
                TextFiles files,
                Retries retries) {
            return new Interactions(desk, callers, exchanges, new NoteReader(notes, exchanges, retries), files);
        }

        @Bean
        CommandRegistry discordCommandRegistry(ChatDesk desk, DiscordMemory memory, Rest rest) {
            return new CommandRegistry(desk, memory, rest);
        }
    }
}
