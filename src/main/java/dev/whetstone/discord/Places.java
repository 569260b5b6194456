package dev.whetstone.discord;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatException.Fault;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.entities.channel.middleman.StandardGuildMessageChannel;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;

/** Channels and threads by id, archived ones too; what was asked once is remembered. */
final class Places {

    private final Rest rest;
    private final Connection connection;
    private final Map<String, Place> known = Recent.map(20_000);

    Places(Rest rest, Connection connection) {
        this.rest = rest;
        this.connection = connection;
    }

    /** Notes what an event told of a channel or thread. */
    void learn(DataObject channel) {
        Place place = Place.of(channel);
        if (!place.guild().isEmpty()) {
            known.put(place.id(), place);
        }
    }

    void forget(String id) {
        known.remove(id);
    }

    /** The place; empty if there is none that the bot sees. */
    Optional<Place> find(String id) {
        Place place = known.get(id);
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
    Place require(ChannelRef channel) {
        Place place = listened(channel.channel()).orElseGet(() -> ask(channel.channel()));
        if (!place.guild().equals(channel.workspace())) {
            throw new ChatException(Fault.REFUSED, "That channel belongs to another server.", null);
        }
        return place;
    }

    /** A text channel this process hears of as it changes; a forum's tags it does not hear of. */
    private Optional<Place> listened(String id) {
        GuildChannel seen = connection.channel(id);
        return seen instanceof StandardGuildMessageChannel text
                ? Optional.of(
                        Place.of(id, text.getType().getId(), text.getGuild().getId(), text.getName()))
                : Optional.empty();
    }

    /** Whether the channel is a forum, as far as that can be told; channels never change in this. */
    boolean isForum(ChannelRef channel) {
        return find(channel.channel()).map(Place::isForum).orElse(false);
    }

    private Place ask(String id) {
        Place place = Place.of(rest.get(Route.Channels.GET_CHANNEL.compile(id)));
        known.put(id, place);
        return place;
    }
}
