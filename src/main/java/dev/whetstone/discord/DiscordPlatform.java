package dev.whetstone.discord;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatException.Fault;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.ChatPlatform;
import dev.whetstone.chat.Mark;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.MessageRef;
import dev.whetstone.chat.Posted;
import dev.whetstone.chat.PrivatePlaces;
import dev.whetstone.chat.Profile;
import dev.whetstone.chat.ThreadRef;
import dev.whetstone.chat.inbound.ChatEvent;
import dev.whetstone.discord.api.DiscordPlaces;
import dev.whetstone.discord.api.Need;
import dev.whetstone.discord.api.Permits;
import dev.whetstone.discord.api.RestFault;
import dev.whetstone.discord.outbound.Outlets;
import dev.whetstone.discord.outbound.OwnMessage;
import dev.whetstone.discord.people.DiscordProfiles;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Discord as a chat platform. */
public final class DiscordPlatform implements ChatPlatform {

    public static final String ID = "discord";

    private final DiscordPlaces places;
    private final Permits permits;
    private final Outlets outlets;
    private final DiscordProfiles profiles;

    DiscordPlatform(DiscordPlaces places, Permits permits, Outlets outlets, DiscordProfiles profiles) {
        this.places = places;
        this.permits = permits;
        this.outlets = outlets;
        this.profiles = profiles;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Optional<String> link(ThreadRef thread) {
        return Optional.of(
                "https://discord.com/channels/%s/%s".formatted(thread.channel().workspace(), thread.thread()));
    }

    @Override
    public Posted post(ChannelRef channel, ChatMessage message, String mark) {
        return asking(() -> outlets.questions().post(channel, message, mark));
    }

    @Override
    public Optional<Posted> findPost(ChannelRef channel, String mark, Instant since) {
        return asking(() -> outlets.questions().find(channel, mark, since));
    }

    @Override
    public MessageRef reply(ThreadRef thread, ChatMessage message, String mark) {
        return asking(() -> permits.within(
                thread.channel(), Need.REPLY, () -> outlets.threads().reply(thread, message, mark)));
    }

    @Override
    public Optional<MessageRef> findReply(ThreadRef thread, String mark) {
        return asking(() -> permits.within(
                thread.channel(), Need.READ, () -> outlets.threads().find(thread, mark)));
    }

    @Override
    public List<ChatEvent> replies(ThreadRef thread, Instant since) {
        return asking(() -> permits.within(
                thread.channel(), Need.READ, () -> outlets.threads().replies(thread, since)));
    }

    @Override
    public void update(MessageRef message, ChatMessage content) {
        asking(() -> {
            boolean inForum = !OwnMessage.isReply(message) && places.isForum(message.channel());
            outlets.threads().update(OwnMessage.of(message, inForum), content);
            return "";
        });
    }

    @Override
    public void mark(ThreadRef thread, MessageRef message, Mark mark) {
        asking(() -> permits.within(thread.channel(), Need.SIGN, () -> {
            outlets.signs().put(thread.thread(), OwnMessage.idOf(message), mark);
            return "";
        }));
    }

    @Override
    public void unmark(ThreadRef thread, MessageRef message) {
        asking(() -> permits.within(thread.channel(), Need.SIGN, () -> {
            outlets.signs().clear(thread.thread(), OwnMessage.idOf(message));
            return "";
        }));
    }

    @Override
    public Delivery whisper(ThreadRef thread, MemberRef to, ChatMessage message, String mark) {
        return asking(() -> {
            outlets.whispers().whisper(thread, to, message, mark);
            return Delivery.DELIVERED;
        });
    }

    @Override
    public Delivery tell(MemberRef to, ChatMessage message, String mark) {
        return told(to, () -> outlets.direct().send(to, message, mark));
    }

    private Delivery told(MemberRef to, BooleanSupplier send) {
        return asking(() -> {
            if (send.getAsBoolean()) {
                return Delivery.DELIVERED;
            }
            profiles.look(to);
            return Delivery.REFUSED;
        });
    }

    @Override
    public Delivery tellOnce(MemberRef to, ChatMessage message, String mark, @Nullable Instant tried) {
        return told(to, () -> outlets.direct().sendOnce(to, message, mark, tried));
    }

    @Override
    public Optional<PrivatePlaces> places() {
        return Optional.of(outlets.places());
    }

    @Override
    public Profile profile(MemberRef member) {
        return asking(() -> profiles.of(member));
    }

    private static <T> T asking(Supplier<T> request) {
        try {
            return request.get();
        } catch (RestFault e) {
            throw e.toChat();
        } catch (IllegalArgumentException e) {
            throw new ChatException(Fault.REFUSED, "That is no id of Discord's.", e);
        }
    }
}
