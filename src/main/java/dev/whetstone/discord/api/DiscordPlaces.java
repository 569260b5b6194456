package dev.whetstone.discord.api;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatException.Fault;
import dev.whetstone.chat.adapter.RecentMaps;
import dev.whetstone.discord.gateway.DiscordConnection;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.entities.channel.middleman.StandardGuildMessageChannel;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;

/** Channels and threads by id, archived ones too; what was asked once is remembered. */
public final class DiscordPlaces {

    private final Rest rest;
    private final DiscordConnection connection;
    private final Map<String, DiscordPlace> known = RecentMaps.map(20_000);

    DiscordPlaces(Rest rest, DiscordConnection connection) {
        this.rest = rest;
        this.connection = connection;
    }

    /** Notes what an event told of a channel or thread. */
    public void learn(DataObject channel) {
        DiscordPlace place = DiscordPlace.of(channel);
        if (!place.guild().isEmpty()) {
            known.put(place.id(), place);
        }
    }

    public void forget(String id) {
        known.remove(id);
    }

    /** The place; empty if there is none that the bot sees. */
    public Optional<DiscordPlace> find(String id) {
        DiscordPlace place = known.get(id);
        try {
            return Optional.of(place != null ? place : listened(id).orElseGet(() -> ask(id)));
        } catch (RestFault e) {
            if (e.fault() != Fault.REFUSED) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /**
     * The channel as it is now, by the gateway where this process listens to it.
     *
     * @throws ChatException as refused, if it is none of this server
     */
    public DiscordPlace require(ChannelRef channel) {
        DiscordPlace place = listened(channel.channel()).orElseGet(() -> ask(channel.channel()));
        if (!place.guild().equals(channel.workspace())) {
            throw new ChatException(Fault.REFUSED, "That channel belongs to another server.", null);
        }
        return place;
    }

    /** A text channel this process hears of as it changes; a forum's tags it does not hear of. */
    private Optional<DiscordPlace> listened(String id) {
        GuildChannel seen = connection.channel(id);
        return seen instanceof StandardGuildMessageChannel text
                ? Optional.of(DiscordPlace.of(
                        id, text.getType().getId(), text.getGuild().getId(), text.getName()))
                : Optional.empty();
    }

    /** Whether the channel is a forum, as far as that can be told; channels never change in this. */
    public boolean isForum(ChannelRef channel) {
        return find(channel.channel()).map(DiscordPlace::isForum).orElse(false);
    }

    private DiscordPlace ask(String id) {
        DiscordPlace place = DiscordPlace.of(rest.get(Route.Channels.GET_CHANNEL.compile(id)));
        known.put(id, place);
        return place;
    }
}
