package dev.whetstone.discord.outbound;

import dev.whetstone.chat.Mark;
import dev.whetstone.chat.adapter.RecentMaps;
import dev.whetstone.discord.api.Rest;
import dev.whetstone.discord.api.RestFault;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** The bot's reactions on members' messages, at most one on each. */
public final class DiscordSigns {

    private static final String ME = "@me";

    private final Rest rest;
    private final Map<String, Set<Mark>> known = RecentMaps.map(5_000);

    DiscordSigns(Rest rest) {
        this.rest = rest;
    }

    /** Notes that a message has just been written, so that no sign of the bot's can be on it yet. */
    public void isNew(String message) {
        known.putIfAbsent(message, Set.of());
    }

    /** Puts the sign on and takes others off; a message in an archived thread is left as it is. */
    public void put(String channel, String message, Mark sign) {
        try {
            Set<Mark> standing = standing(channel, message);
            if (!standing.contains(sign)) {
                rest.call(Route.Messages.ADD_REACTION.compile(channel, message, sign.emoji(), ME));
            }
            standing.stream().filter(other -> other != sign).forEach(other -> take(channel, message, other));
            known.put(message, Set.of(sign));
        } catch (RestFault e) {
            known.remove(message);
            if (!e.is(RestFault.ARCHIVED)) {
                throw e;
            }
        }
    }

    public void clear(String channel, String message) {
        try {
            standing(channel, message).forEach(sign -> take(channel, message, sign));
            known.put(message, Set.of());
        } catch (RestFault e) {
            known.remove(message);
            if (!e.is(RestFault.UNKNOWN_MESSAGE, RestFault.UNKNOWN_CHANNEL, RestFault.ARCHIVED)) {
                throw e;
            }
        }
    }

    private Set<Mark> standing(String channel, String message) {
        Set<Mark> remembered = known.get(message);
        return remembered != null
                ? remembered
                : standing(rest.get(Route.Messages.GET_MESSAGE.compile(channel, message)));
    }

    private static Set<Mark> standing(DataObject message) {
        Set<Mark> standing = new HashSet<>();
        message.optArray("reactions").orElseGet(DataArray::empty).stream(DataArray::getObject)
                .filter(reaction -> reaction.getBoolean("me", false))
                .map(reaction -> reaction.getObject("emoji").getString("name", ""))
                .forEach(emoji -> {
                    for (Mark mark : Mark.values()) {
                        if (mark.emoji().equals(emoji)) {
                            standing.add(mark);
                        }
                    }
                });
        return standing;
    }

    private void take(String channel, String message, Mark sign) {
        try {
            rest.call(Route.Messages.REMOVE_REACTION.compile(channel, message, sign.emoji(), ME));
        } catch (RestFault e) {
            if (!e.is(RestFault.UNKNOWN_EMOJI, RestFault.UNKNOWN_MESSAGE)) {
                throw e;
            }
        }
    }
}
