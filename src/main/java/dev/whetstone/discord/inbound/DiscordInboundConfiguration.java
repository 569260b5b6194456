package dev.whetstone.discord.inbound;

import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.adapter.RetryLanes;
import dev.whetstone.chat.adapter.UnheardWords;
import dev.whetstone.chat.inbound.ChannelTalk;
import dev.whetstone.chat.inbound.ChatInbox;
import dev.whetstone.chat.inbound.DirectListener;
import dev.whetstone.chat.inbound.PlaceListener;
import dev.whetstone.discord.api.DiscordMemory;
import dev.whetstone.discord.api.DiscordPlaces;
import dev.whetstone.discord.api.Permits;
import dev.whetstone.discord.api.Rest;
import dev.whetstone.discord.gateway.ConditionalOnDiscord;
import dev.whetstone.discord.gateway.DiscordConnection;
import dev.whetstone.discord.gateway.Endpoints;
import dev.whetstone.discord.outbound.AnswerableUses;
import dev.whetstone.discord.outbound.DiscordDirectMessages;
import dev.whetstone.discord.outbound.DiscordSigns;
import dev.whetstone.discord.outbound.PartSender;
import dev.whetstone.discord.outbound.Whispers;
import dev.whetstone.discord.people.DiscordProfiles;
import java.time.Clock;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** What the gateway brings of messages and signs. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnDiscord
class DiscordInboundConfiguration {

    @Bean
    TextFiles discordTextFiles(Environment environment) {
        return new TextFiles(Endpoints.of(environment).fileHosts());
    }

    @Bean
    FileWords discordFileWords(DiscordMemory memory, Whispers whispers, DiscordDirectMessages direct, Clock clock) {
        return new FileWords(memory, whispers, direct, clock);
    }

    @Bean
    MessageReader discordMessageReader(
            DiscordConnection connection, TextFiles files, FileWords words, DiscordMemory memory, Clock clock) {
        return new MessageReader(connection, files, words, memory, clock);
    }

    @Bean
    ContentIntent discordContentIntent(
            DiscordConnection connection, Rest rest, PartSender sender, DiscordMemory memory) {
        return new ContentIntent(connection, rest, sender, memory);
    }

    @Bean
    BotThreads discordBotThreads(
            DiscordPlaces places, DiscordConnection connection, DiscordMemory memory, Permits permits) {
        return new BotThreads(places, connection, memory, permits);
    }

    @Bean
    MessageNotes discordMessageNotes(
            DiscordProfiles profiles, AnswerableUses lately, DiscordSigns signs, ContentIntent intent) {
        return new MessageNotes(profiles, lately, signs, intent);
    }

    @Bean
    ServerHearing discordServerHearing(
            BotThreads threads,
            MessageReader reader,
            DiscordMemory memory,
            MessageNotes notes,
            ObjectProvider<ChatInbox> inbox,
            ObjectProvider<ChannelTalk> talk,
            ObjectProvider<PlaceListener> places) {
        return new ServerHearing(threads, reader, memory, notes, new InboundListeners(inbox, talk, places));
    }

    @Bean
    DirectHearing discordDirectHearing(
            DiscordMemory memory,
            MessageReader reader,
            ObjectProvider<DirectListener> listeners,
            DiscordDirectMessages direct,
            Clock clock) {
        UnheardWords unheard = new UnheardWords(clock);
        Consumer<MemberRef> answer = person -> unheard.answer(person, (line, mark) -> {
            boolean unused = direct.send(person, line, mark);
        });
        return new DirectHearing(memory, reader, listeners, answer, clock);
    }

    @Bean
    GatewayMessages discordInbound(BotThreads threads, ServerHearing server, DirectHearing direct, RetryLanes retries) {
        return new GatewayMessages(threads, server, direct, retries);
    }
}
