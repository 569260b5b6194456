package dev.whetstone.discord.outbound;

import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.MessageRef;
import dev.whetstone.chat.ThreadRef;
import dev.whetstone.chat.inbound.ChatEvent;
import dev.whetstone.discord.api.DiscordHistory;
import dev.whetstone.discord.api.DiscordMemory;
import dev.whetstone.discord.api.Rest;
import dev.whetstone.discord.gateway.Snowflakes;
import dev.whetstone.discord.inbound.MessageReader;
import dev.whetstone.discord.view.DiscordMessages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;

/** What is said in threads, archived ones too: writing in one wakes it up, unless it is locked. */
public final class ThreadMessages {

    private final Rest rest;
    private final PartSender sender;
    private final DiscordHistory history;
    private final MessageReader reader;
    private final DiscordMemory memory;

    ThreadMessages(Rest rest, PartSender sender, MessageReader reader, DiscordMemory memory) {
        this.rest = rest;
        this.sender = sender;
        this.history = new DiscordHistory(rest);
        this.reader = reader;
        this.memory = memory;
    }

    public MessageRef reply(ThreadRef thread, ChatMessage message, String mark) {
        String id = sender.send(thread.thread(), message, mark, Snowflakes.time(thread.thread()));
        return OwnMessage.reply(thread, id);
    }

    public Optional<MessageRef> find(ThreadRef thread, String mark) {
        return sender.find(thread.thread(), mark, Snowflakes.time(thread.thread()))
                .map(id -> OwnMessage.reply(thread, id));
    }

    /** Also tells of messages that were seen once and are gone. */
    public List<ChatEvent> replies(ThreadRef thread, Instant since) {
        Map<String, String> seen = memory.seenIn(thread.thread());
        List<ChatEvent> events = new ArrayList<>();
        Set<String> standing = new HashSet<>();
        for (DataObject message : history.since(thread.thread(), since)) {
            standing.add(message.getString("id"));
            reader.read(message, thread).ifPresent(events::add);
        }
        long first = Snowflakes.parse(Snowflakes.first(since));
        seen.forEach((id, author) -> {
            if (!standing.contains(id) && Snowflakes.parse(id) >= first) {
                events.add(reader.deleted(id, thread, author));
            }
        });
        return events;
    }

    public void update(OwnMessage message, ChatMessage content) {
        int stamp = sender.stampOf(message);
        Payload payload = Payload.edit(DiscordMessages.single(content));
        if (stamp != 0) {
            payload.stamped(stamp);
        }
        rest.send(Route.Messages.EDIT_MESSAGE.compile(message.place(), message.id()), payload.body());
    }
}
