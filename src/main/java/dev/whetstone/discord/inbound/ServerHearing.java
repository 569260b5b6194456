package dev.whetstone.discord.inbound;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.MessageRef;
import dev.whetstone.chat.ThreadRef;
import dev.whetstone.chat.inbound.ChatEvent;
import dev.whetstone.discord.DiscordPlatform;
import dev.whetstone.discord.api.DiscordMemory;
import dev.whetstone.discord.gateway.Snowflakes;
import java.util.Optional;
import net.dv8tion.jda.api.utils.data.DataObject;

/** Takes what members write, change, delete and press in a server: in the bot's threads, in channels, in private places. */
record ServerHearing(
        BotThreads threads,
        MessageReader reader,
        DiscordMemory memory,
        MessageNotes notes,
        InboundListeners listeners) {

    void said(DataObject message) {
        Optional<ThreadRef> thread = threads.find(message.getString("channel_id"));
        if (thread.isEmpty()) {
            inChannel(message);
            return;
        }
        notes.author(author(message, thread.get().channel().workspace()), message);
        Optional<ChatEvent> event = reader.read(message, thread.get());
        if (event.isPresent() && !isSaidInPlace(event.get(), thread.get())) {
            notes.written(event.get(), thread.get(), message);
            listeners.accept(event.get());
        }
    }

    /** Whether it was said in a place, or changed there, and its listener took it. */
    private boolean isSaidInPlace(ChatEvent event, ThreadRef thread) {
        return threads.place(thread)
                .filter(place -> listeners.isTakenInPlace(place, event))
                .isPresent();
    }

    /** Only what is new, and only where it can be read. */
    private void inChannel(DataObject message) {
        String text = message.getString("content", "");
        String id = message.getString("id");
        String guild = message.getString("guild_id");
        MessageRef said =
                new MessageRef(new ChannelRef(DiscordPlatform.ID, guild, message.getString("channel_id")), id);
        if (!message.isNull("edited_timestamp")) {
            return;
        }
        if (text.isBlank() && TextFiles.areIn(message)) {
            listeners.sentFileInChannel(said, author(message, guild), Snowflakes.time(id));
        } else if (!text.isBlank() && reader.isToBot(message)) {
            listeners.saidToBotInChannel(said, author(message, guild), reader.spoken(message), Snowflakes.time(id));
        } else if (!text.isBlank()) {
            listeners.saidInChannel(said, author(message, guild), text, Snowflakes.time(id));
        }
    }

    private static MemberRef author(DataObject message, String guild) {
        return new MemberRef(
                DiscordPlatform.ID, guild, message.getObject("author").getString("id"));
    }

    void pressed(DataObject reaction, String author) {
        threads.find(reaction.getString("channel_id"))
                .ifPresent(
                        thread -> listeners.accept(reader.pressed(reaction.getString("message_id"), thread, author)));
    }

    void deleted(String channel, String id) {
        Optional<String> author = memory.authorOf(id);
        Optional<ThreadRef> thread = author.isEmpty() ? Optional.empty() : threads.find(channel);
        if (thread.isPresent()) {
            ChatEvent event = reader.deleted(id, thread.get(), author.orElseThrow());
            threads.place(thread.get()).ifPresent(place -> listeners.takenBackInPlace(place, event));
            listeners.accept(event);
            memory.unsee(id);
        }
    }

    void lost(ChannelRef place) {
        listeners.lost(place);
    }
}
