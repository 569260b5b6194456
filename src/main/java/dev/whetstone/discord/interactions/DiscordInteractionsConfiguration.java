package dev.whetstone.discord.interactions;

import dev.whetstone.chat.adapter.RetryLanes;
import dev.whetstone.chat.desk.ChatDesk;
import dev.whetstone.discord.api.DiscordMemory;
import dev.whetstone.discord.api.DiscordPlaces;
import dev.whetstone.discord.api.Rest;
import dev.whetstone.discord.gateway.ConditionalOnDiscord;
import dev.whetstone.discord.gateway.DiscordProperties;
import dev.whetstone.discord.inbound.MessageReader;
import dev.whetstone.discord.outbound.AnswerableUses;
import dev.whetstone.discord.outbound.DiscordDirectMessages;
import dev.whetstone.discord.outbound.PrivateNotes;
import dev.whetstone.discord.outbound.Whispers;
import dev.whetstone.discord.people.DiscordProfiles;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Commands, buttons and forms of Discord. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnDiscord
class DiscordInteractionsConfiguration {

    @Bean
    DiscordCallers discordCallers(DiscordPlaces places, DiscordProfiles profiles, DiscordMemory memory, Clock clock) {
        return new DiscordCallers(places, profiles, memory, clock);
    }

    @Bean
    Deliveries discordDeliveries(
            DiscordCallers callers, Whispers whispers, DiscordDirectMessages direct, RetryLanes retries, Clock clock) {
        return new Deliveries(callers, whispers, direct, retries, clock);
    }

    @Bean
    UnavailableServers discordAbsences(Rest rest, RetryLanes retries) {
        return new UnavailableServers(rest, retries);
    }

    @Bean
    Exchanges discordExchanges(
            Deliveries deliveries,
            DiscordCallers callers,
            AnswerableUses lately,
            UnavailableServers absences,
            DiscordProperties properties) {
        return new Exchanges(deliveries, callers, lately, absences, properties.acknowledge());
    }

    @Bean
    DiscordInteractions discordInteractions(
            ChatDesk desk,
            DiscordCallers callers,
            Exchanges exchanges,
            PrivateNotes notes,
            MessageReader reader,
            RetryLanes retries) {
        return new DiscordInteractions(desk, callers, exchanges, new NoteReader(notes, exchanges, retries), reader);
    }

    @Bean
    CommandRegistry discordCommandRegistry(ChatDesk desk, DiscordMemory memory, Rest rest) {
        return new CommandRegistry(desk, memory, rest);
    }
}
