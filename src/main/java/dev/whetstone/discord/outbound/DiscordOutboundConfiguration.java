package dev.whetstone.discord.outbound;

import dev.whetstone.discord.api.DiscordHistory;
import dev.whetstone.discord.api.DiscordMemory;
import dev.whetstone.discord.api.DiscordPlaces;
import dev.whetstone.discord.api.Permits;
import dev.whetstone.discord.api.Rest;
import dev.whetstone.discord.gateway.ConditionalOnDiscord;
import dev.whetstone.discord.gateway.DiscordConnection;
import dev.whetstone.discord.inbound.MessageReader;
import dev.whetstone.discord.people.DiscordProfiles;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The ways to say something on Discord. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnDiscord
class DiscordOutboundConfiguration {

    @Bean
    PartSender discordSender(Rest rest, DiscordConnection connection) {
        return new PartSender(rest, new DiscordHistory(rest), connection);
    }

    @Bean
    AnswerableUses discordLately(Clock clock) {
        return new AnswerableUses(clock);
    }

    @Bean
    DiscordDirectMessages discordDirectMessages(Rest rest, PartSender sender, DiscordMemory memory, Clock clock) {
        return new DiscordDirectMessages(rest, sender, memory, clock);
    }

    @Bean
    PrivateNotes discordPrivateNotes(
            MongoTemplate mongo,
            PartSender sender,
            Rest rest,
            DiscordProfiles profiles,
            DiscordMemory memory,
            Clock clock) {
        return new PrivateNotes(mongo, sender, rest, new NoteEnvelope(profiles, memory), clock);
    }

    @Bean
    Whispers discordWhispers(
            Rest rest,
            DiscordConnection connection,
            AnswerableUses lately,
            DiscordDirectMessages direct,
            PrivateNotes notes) {
        return new Whispers(rest, connection, lately, direct, notes);
    }

    @Bean
    QuestionPosts discordQuestions(
            Rest rest,
            DiscordConnection connection,
            PartSender sender,
            DiscordMemory memory,
            DiscordPlaces places,
            Permits permits) {
        ChannelPosts posts = new ChannelPosts(rest, sender, new DiscordHistory(rest), connection, memory);
        return new QuestionPosts(places, permits, posts, new ForumPosts(rest, connection));
    }

    @Bean
    ThreadMessages discordThreads(Rest rest, PartSender sender, MessageReader reader, DiscordMemory memory) {
        return new ThreadMessages(rest, sender, reader, memory);
    }

    @Bean
    PrivateThreads discordPrivateThreads(
            Rest rest, PartSender sender, DiscordPlaces places, Permits permits, DiscordConnection connection) {
        return new PrivateThreads(rest, sender, places, permits, connection);
    }

    @Bean
    DiscordSigns discordSigns(Rest rest) {
        return new DiscordSigns(rest);
    }

    @Bean
    Outlets discordOutlets(
            QuestionPosts questions,
            ThreadMessages threads,
            DiscordSigns signs,
            Whispers whispers,
            DiscordDirectMessages direct,
            PrivateThreads places) {
        return new Outlets(questions, threads, signs, whispers, direct, places);
    }
}
