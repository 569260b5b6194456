package dev.whetstone.discord.inbound;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ThreadRef;
import dev.whetstone.discord.DiscordPlatform;
import dev.whetstone.discord.api.DiscordMemory;
import dev.whetstone.discord.api.DiscordPlace;
import dev.whetstone.discord.api.DiscordPlaces;
import dev.whetstone.discord.api.Permits;
import dev.whetstone.discord.gateway.DiscordConnection;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** Tells the bot's threads from all others, which are nobody's business. */
final class BotThreads {

    private static final Set<String> THREADS = Set.of("THREAD_CREATE", "THREAD_UPDATE");
    private static final Set<String> GONE = Set.of("THREAD_DELETE", "CHANNEL_DELETE");
    private static final Set<String> RIGHTS = Set.of(
            "GUILD_CREATE",
            "GUILD_ROLE_CREATE",
            "GUILD_ROLE_UPDATE",
            "CHANNEL_CREATE",
            "CHANNEL_UPDATE",
            "GUILD_MEMBER_UPDATE");

    private final DiscordPlaces places;
    private final DiscordConnection connection;
    private final DiscordMemory memory;
    private final Permits permits;

    BotThreads(DiscordPlaces places, DiscordConnection connection, DiscordMemory memory, Permits permits) {
        this.places = places;
        this.connection = connection;
        this.memory = memory;
        this.permits = permits;
    }

    /** The thread with this id, if the bot opened it or its question is in it. */
    Optional<ThreadRef> find(String id) {
        GuildChannel seen = connection.channel(id);
        if (seen != null && !seen.getType().isThread()) {
            return Optional.empty();
        }
        return places.find(id)
                .filter(DiscordPlace::isThread)
                .filter(place -> place.owner().equals(connection.self()) || memory.isAdopted(id))
                .map(DiscordPlace::threadRef);
    }

    /** The place a thread is that only some people see; empty for any other. */
    Optional<ChannelRef> place(ThreadRef thread) {
        return places.find(thread.thread())
                .filter(DiscordPlace::isPrivate)
                .map(place -> new ChannelRef(DiscordPlatform.ID, place.guild(), place.id()));
    }

    /** The place that an event tells is gone or locked. */
    Optional<ChannelRef> lost(String type, DataObject payload) {
        boolean locked = payload.optObject("thread_metadata")
                .filter(thread -> thread.getBoolean("locked", false))
                .isPresent();
        boolean lost = type.equals("THREAD_DELETE") || (type.equals("THREAD_UPDATE") && locked);
        return lost && payload.getInt("type", 0) == DiscordPlace.PRIVATE_THREAD
                ? Optional.of(
                        new ChannelRef(DiscordPlatform.ID, payload.getString("guild_id"), payload.getString("id")))
                : Optional.empty();
    }

    /** Notes what else the gateway tells: threads that come and go, and rights that change. */
    void learn(String type, DataObject payload) {
        if (THREADS.contains(type)) {
            places.learn(payload);
        } else if (GONE.contains(type)) {
            places.forget(payload.getString("id"));
        }
        if (RIGHTS.contains(type)) {
            permits.forget(payload.getString("guild_id", payload.getString("id", "")));
        }
        if (type.equals("GUILD_CREATE")) {
            payload.optArray("threads").orElseGet(DataArray::empty).stream(DataArray::getObject)
                    .forEach(thread -> places.learn(thread.put("guild_id", payload.getString("id"))));
        }
    }
}
