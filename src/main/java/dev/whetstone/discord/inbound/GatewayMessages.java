package dev.whetstone.discord.inbound;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.Mark;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.MessageRef;
import dev.whetstone.chat.ThreadRef;
import dev.whetstone.chat.adapter.RetryLanes;
import dev.whetstone.chat.inbound.ChannelTalk;
import dev.whetstone.chat.inbound.ChatEvent;
import dev.whetstone.chat.inbound.ChatInbox;
import dev.whetstone.chat.inbound.DirectListener;
import dev.whetstone.chat.inbound.PlaceListener;
import dev.whetstone.discord.DiscordPlatform;
import dev.whetstone.discord.api.DiscordMemory;
import dev.whetstone.discord.gateway.Snowflakes;
import dev.whetstone.discord.outbound.AnswerableUses;
import dev.whetstone.discord.outbound.DiscordSigns;
import dev.whetstone.discord.people.DiscordProfiles;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.events.RawGatewayEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Takes what members write, edit, delete and press in the bot's threads, as Discord sends it: JDA itself knows nothing of archived
 * threads. Each event is tried until it is stored.
 */
final class GatewayMessages extends ListenerAdapter {

    private final ObjectProvider<ChatInbox> inbox;
    private final BotThreads threads;
    private final MessageReader reader;
    private final Seen seen;
    private final RetryLanes retries;
    private final DirectHearing direct;

    GatewayMessages(
            ObjectProvider<ChatInbox> inbox, BotThreads threads, MessageReader reader, Seen seen, RetryLanes retries) {
        this.inbox = inbox;
        this.threads = threads;
        this.reader = reader;
        this.seen = seen;
        this.retries = retries;
        this.direct = new DirectHearing(seen, reader);
    }

    /** What besides the inbox wants to know of members' messages. */
    record Seen(
            DiscordMemory memory,
            AnswerableUses lately,
            DiscordProfiles profiles,
            DiscordSigns signs,
            ContentIntent intent,
            ObjectProvider<ChannelTalk> talk,
            ObjectProvider<DirectListener> direct,
            ObjectProvider<PlaceListener> places,
            Clock clock) {}

    @Override
    public void onRawGateway(RawGatewayEvent event) {
        DataObject payload = event.getPayload();
        switch (event.getType()) {
            case "MESSAGE_CREATE", "MESSAGE_UPDATE" -> message(payload);
            case "MESSAGE_REACTION_ADD" -> reaction(payload);
            case "MESSAGE_DELETE" -> deleted(payload, List.of(payload.getString("id")));
            case "MESSAGE_DELETE_BULK" ->
                deleted(
                        payload,
                        payload.getArray("ids").stream(DataArray::getString).toList());
            default -> other(event.getType(), payload);
        }
    }

    private void other(String type, DataObject payload) {
        threads.learn(type, payload);
        threads.lost(type, payload)
                .ifPresent(place -> retries.until(
                        place.channel(),
                        () -> seen.places().orderedStream().forEach(listener -> listener.lost(place))));
    }

    private void message(DataObject message) {
        boolean whole = message.hasKey("author") && message.hasKey("channel_id") && !message.isNull("guild_id");
        if (whole && MessageReader.isByMember(message)) {
            retries.until(message.getString("channel_id"), () -> accept(message));
        } else if (isDirect(message) && MessageReader.isByMember(message)) {
            retries.until(message.getString("channel_id"), () -> direct.said(message));
        }
    }

    private static boolean isDirect(DataObject message) {
        return message.hasKey("author") && message.hasKey("channel_id") && message.isNull("guild_id");
    }

    private void accept(DataObject message) {
        Optional<ThreadRef> thread = threads.find(message.getString("channel_id"));
        if (thread.isEmpty()) {
            inChannel(message);
            return;
        }
        DataObject user = message.getObject("author");
        MemberRef author =
                new MemberRef(DiscordPlatform.ID, thread.get().channel().workspace(), user.getString("id"));
        seen.profiles().learn(author, message.optObject("member").orElseGet(DataObject::empty), user);
        Optional<ChatEvent> event = reader.read(message, thread.get());
        if (event.isEmpty() || isSaidInPlace(event.get(), thread.get())) {
            return;
        }
        seen.intent().unreadable(message, thread.get());
        seen.lately().wrote(author);
        if (event.get().kind() == ChatEvent.Kind.POSTED) {
            seen.signs().isNew(event.get().message().message());
        }
        inbox.getObject().accept(event.get());
    }

    /** Whether it was said in a place, or changed there, and its listener took it. */
    private boolean isSaidInPlace(ChatEvent event, ThreadRef thread) {
        Optional<ChannelRef> place = threads.place(thread);
        String key = event.kind() == ChatEvent.Kind.POSTED ? event.message().key() : event.key();
        return place.isPresent()
                && seen.places()
                        .orderedStream()
                        .anyMatch(one -> one.said(place.get(), key, event.author(), event.text(), event.at()));
    }

    /** Only what is new, and only where it can be read. */
    private void inChannel(DataObject message) {
        if (message.isNull("edited_timestamp")
                && !message.getString("content", "").isBlank()) {
            String id = message.getString("id");
            String guild = message.getString("guild_id");
            ChannelRef channel = new ChannelRef(DiscordPlatform.ID, guild, message.getString("channel_id"));
            MemberRef author = new MemberRef(
                    DiscordPlatform.ID, guild, message.getObject("author").getString("id"));
            seen.talk()
                    .ifAvailable(talk -> talk.said(
                            new MessageRef(channel, id), author, message.getString("content"), Snowflakes.time(id)));
        }
    }

    private void reaction(DataObject reaction) {
        String author = reaction.getString("message_author_id", "");
        boolean own = !author.isEmpty() && author.equals(reaction.getString("user_id", ""));
        boolean sign = reaction.optObject("emoji")
                .filter(emoji -> Mark.UNCOUNTED.emoji().equals(emoji.getString("name", "")))
                .isPresent();
        if (own && sign && !reaction.isNull("guild_id") && !isBot(reaction)) {
            retries.until(reaction.getString("channel_id"), () -> press(reaction, author));
        }
    }

    private static boolean isBot(DataObject reaction) {
        return reaction.optObject("member")
                .flatMap(member -> member.optObject("user"))
                .filter(user -> user.getBoolean("bot", false))
                .isPresent();
    }

    private void press(DataObject reaction, String author) {
        threads.find(reaction.getString("channel_id"))
                .ifPresent(thread -> inbox.getObject()
                        .accept(reader.pressed(
                                reaction.getString("message_id"),
                                thread,
                                author,
                                seen.clock().instant())));
    }

    private void deleted(DataObject payload, List<String> ids) {
        String channel = payload.getString("channel_id");
        boolean alone = payload.isNull("guild_id");
        retries.until(
                channel,
                () -> ids.forEach(id -> {
                    if (alone) {
                        direct.deleted(id);
                    } else {
                        delete(channel, id);
                    }
                }));
    }

    private void delete(String channel, String id) {
        Optional<String> author = seen.memory().authorOf(id);
        Optional<ThreadRef> thread = author.isEmpty() ? Optional.empty() : threads.find(channel);
        if (thread.isPresent()) {
            ChatEvent event = reader.deleted(
                    id, thread.get(), author.orElseThrow(), seen.clock().instant());
            threads.place(thread.get())
                    .ifPresent(place -> seen.places()
                            .forEach(one -> one.takenBack(place, event.message().key(), event.author(), event.at())));
            inbox.getObject().accept(event);
            seen.memory().unsee(id);
        }
    }
}
